package org.depthbench.training.engine;

import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;

/** JNA's own native library. */
final class JnaLibrary {
    static final String NAME = "jnidispatch";

    private JnaLibrary() {}

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
