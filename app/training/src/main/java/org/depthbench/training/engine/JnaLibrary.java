package org.depthbench.training.engine;

import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** JNA's own native library. */
public final class JnaLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(JnaLibrary.class);

    static final String NAME = "jnidispatch";
    private static final String PLACE = "jna.boot.library.path";

    private JnaLibrary() {}

    /**
     * Tells JNA where its library is unpacked; it else unpacks it each time, under a name drawn by chance, which takes longer than
     * all the rest of it.
     */
    public static void keepUnpacked() {
        try {
            Optional<Path> known = KnownLibraries.ofThisProcess().file(NAME);
            Optional<Path> file = known.isPresent() ? known : unpacked();
            file.map(Path::getParent).ifPresent(folder -> System.setProperty(PLACE, folder.toString()));
        } catch (IOException e) {
            LOG.info("JNA's library cannot be kept: {}", e.getMessage());
        }
    }

    /** Its file, which JavaCPP unpacks where it keeps others; empty where no worker needs it. */
    static Optional<Path> unpacked() throws IOException {
        if (!Platform.isLinux()) {
            return Optional.empty();
        }
        File library = Loader.cacheResource(
                Platform.class, "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName(NAME));
        return Optional.ofNullable(library).map(File::toPath);
    }
}
