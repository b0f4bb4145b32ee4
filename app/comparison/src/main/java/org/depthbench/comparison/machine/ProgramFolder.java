package org.depthbench.comparison.machine;

import java.nio.file.Path;
import java.util.Optional;

/** Where the program lies that runs: {@code bin}, {@code lib}, and the texts that came with it. */
public final class ProgramFolder {
    /** The library that it starts workers with, which lies in {@code lib}. */
    private static final String WORKER = "depthbench.worker.jar";

    private ProgramFolder() {}

    /** The folder; the present one where the program was started from its build. */
    public static Path here() {
        return Optional.ofNullable(System.getProperty(WORKER))
                .map(Path::of)
                .map(Path::getParent)
                .map(Path::getParent)
                .orElse(Path.of(""))
                .toAbsolutePath();
    }
}
