package org.depthbench.comparison.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;

/**
 * What lies around the program: folders that libraries are unpacked into and run from.
 *
 * @param temporary the folder for temporary files
 * @param home the person's own folder
 */
public record Surroundings(Path temporary, Path home) {
    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")), Path.of(System.getProperty("user.home", ".")));
    }

    /** What keeps the program from working here and how it is put right, a sentence each. */
    public List<String> troubles() {
        Optional<String> own = Files.isDirectory(home) && Files.isWritable(home)
                ? noProgram(home, "your home folder", "HOME")
                : Optional.empty();
        return Stream.of(temporaryFolder(), own).flatMap(Optional::stream).toList();
    }

    /**
     * Sees to it that the program can work here.
     *
     * @throws DepthbenchException with a sentence when it cannot
     */
    public void check() {
        troubles().stream().findFirst().ifPresent(trouble -> {
            throw new DepthbenchException(trouble);
        });
    }

    private Optional<String> temporaryFolder() {
        try {
            SafeFile.makeFolder(temporary);
        } catch (IOException e) {
            return Optional.of(
                    "The folder %s for temporary files is missing: set TMPDIR to another one.".formatted(temporary));
        }
        return Files.isWritable(temporary)
                ? noProgram(temporary, "temporary files", "TMPDIR")
                : Optional.of("The folder %s for temporary files may not be written by you: set TMPDIR to another one."
                        .formatted(temporary));
    }

    private static Optional<String> noProgram(Path folder, String what, String variable) {
        try {
            Path probe = Files.createTempFile(folder, "depthbench", ".probe");
            try {
                boolean runs = !probe.toFile().setExecutable(true) || Files.isExecutable(probe);
                return runs
                        ? Optional.empty()
                        : Optional.of(
                                ("No program may be run from the folder %s (%s, mounted noexec), and libraries are"
                                                + " unpacked there: set %s to another one.")
                                        .formatted(folder, what, variable));
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            return Optional.of("The folder %s (%s) takes no files: %s. Make room, or set %s to another one."
                    .formatted(folder, what, e.getMessage(), variable));
        }
    }
}
