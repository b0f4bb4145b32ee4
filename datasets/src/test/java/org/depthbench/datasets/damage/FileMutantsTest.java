package org.depthbench.datasets.damage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged pictures, arrays, recordings, texts and folders are read or refused, and nothing else. */
class FileMutantsTest {
    private static final int COUNT = 1000;

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        FileMutants mutants = new FileMutants(folder);
        Map<FileMutants.Kind, Long> read = mutants.tryAll(COUNT, 7);

        read.forEach(
                (kind, count) -> assertTrue(count > 0 && count < COUNT, "%s: %d were read".formatted(kind, count)));
    }
}
