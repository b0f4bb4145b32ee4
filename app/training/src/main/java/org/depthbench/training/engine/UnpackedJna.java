package org.depthbench.training.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where JNA finds its own native library. */
public final class UnpackedJna {
    private static final Logger LOG = LoggerFactory.getLogger(UnpackedJna.class);

    private static final String PLACE = "jna.boot.library.path";

    private UnpackedJna() {}

    /**
     * Tells JNA where its library is unpacked; it else unpacks it each time, under a name drawn by chance, which takes longer than
     * all the rest of it.
     */
    public static void keep() {
        try {
            Optional<Path> known = KnownLibraries.ofThisProcess().file(JnaLibrary.NAME);
            Optional<Path> file = known.isPresent() ? known : JnaLibrary.unpacked();
            file.map(Path::getParent).ifPresent(folder -> System.setProperty(PLACE, folder.toString()));
        } catch (IOException e) {
            LOG.info("JNA's library cannot be kept: {}", e.getMessage());
        }
    }
}
