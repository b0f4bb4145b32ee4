package org.depthbench.training.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Packs the native libraries that this machine loads, as the build has it do for the program. */
public final class LibraryPacker {
    private LibraryPacker() {}

    /**
     * Packs them and ends the Java machine: with 0 when they are packed, else with 1.
     *
     * @param args a jar beside which they are packed
     */
    public static void main(String[] args) throws IOException {
        Engine.load();
        List<KnownLibraries.Library> libraries = KnownLibraries.ofThisProcess().read().stream()
                // JNA's is brought by its jar, which the program's own process needs too.
                .filter(library -> library.user() != KnownLibraries.User.JNA)
                .toList();
        if (!libraries.isEmpty()) {
            PackedLibraries.beside(Path.of(args[0]).toFile()).pack(libraries);
        }
        System.exit(libraries.isEmpty() ? 1 : 0);
    }
}
