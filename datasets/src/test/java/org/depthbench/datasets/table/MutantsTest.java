package org.depthbench.datasets.table;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files are read or refused, and nothing else. */
class MutantsTest {
    private static final int COUNT = 3000;

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        long read = new Mutants(folder).tryAll(COUNT, 7);

        assertTrue(read > COUNT / 5 && read < COUNT, read + " of " + COUNT + " were read");
    }
}
