package org.depthbench.comparison.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker prints is bounded while it prints. */
class WorkerLogTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsPrintedForEverHoldsTwiceTheLimitAndItsEndIsThere() throws Exception {
        try (WorkerLog log = new WorkerLog(folder.resolve("deep.log"), 100);
                OutputStream printed = Files.newOutputStream(log.file(), StandardOpenOption.APPEND)) {
            for (int line = 1; line <= 1000; line++) {
                printed.write("line %4d\n".formatted(line).getBytes(StandardCharsets.US_ASCII));
                log.look();
                assertEquals(true, Files.size(log.file()) <= 100);
            }

            String kept = Files.readString(folder.resolve("deep.previous.log")) + Files.readString(log.file());
            assertEquals("line 1000\n", kept.substring(kept.length() - 10));
            assertEquals(100, Files.size(log.previous()));
        }
    }

    @Test
    void aLogThatIsSmallStaysWhole() throws Exception {
        try (WorkerLog log = new WorkerLog(Files.writeString(folder.resolve("deep.log"), "of another worker"), 100)) {
            Files.writeString(log.file(), "all", StandardOpenOption.APPEND);
            log.look();

            assertEquals("all", Files.readString(log.file()));
            assertFalse(Files.exists(log.previous()));
        }
    }
}
