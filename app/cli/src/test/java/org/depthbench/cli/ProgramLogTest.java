package org.depthbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {
    private static final int MOST_BYTES = 10_000;

    @TempDir
    Path folder;

    @Test
    void aProgramThatLogsForEverKeepsTheEnd() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("100 %g ü"));
        write(odd, 1, 2000);

        assertEquals(List.of("depthbench-open.0.log", "depthbench-open.1.log"), names(odd));
        String kept = Files.readString(odd.resolve("depthbench-open.1.log"))
                + Files.readString(odd.resolve("depthbench-open.0.log"));
        assertTrue(kept.contains("message 2000 für"), kept.substring(kept.length() - 200));
        assertTrue(kept.length() > MOST_BYTES / 2 && kept.length() < 2 * MOST_BYTES + 200, kept.length() + " bytes");
    }

    @Test
    void theLogOfTheStartBeforeIsKept() throws IOException {
        write(folder, 1, 2);
        write(folder, 3, 3);

        assertTrue(Files.readString(folder.resolve("depthbench-open.0.log")).contains("message 3 "));
        assertTrue(Files.readString(folder.resolve("depthbench-open.1.log")).contains("message 2 "));
    }

    private static void write(Path folder, int first, int last) throws IOException {
        Handler log = ProgramLog.handler(folder, "open", MOST_BYTES);
        for (int i = first; i <= last; i++) {
            log.publish(new LogRecord(Level.INFO, "message %d für".formatted(i)));
        }
        log.close();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return List.of(files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toArray(String[]::new));
        }
    }
}
