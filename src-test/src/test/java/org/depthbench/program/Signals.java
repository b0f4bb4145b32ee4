package org.depthbench.program;

import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unix's signals. */
final class Signals {
    /** Signal 2 in a set of signals. */
    private static final long INTERRUPT = 1 << 1;

    private Signals() {}

    /** Sends a process a signal, such as {@code STOP}; false on Windows, which has none. */
    static boolean send(String name, long process) {
        if (Platform.isWindows()) {
            return false;
        }
        try {
            int exit = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new AssertionError("No process %d took %s".formatted(process, name));
            }
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /**
     * What Control-C sends, or {@code TERM} where whoever started this test has everything below it ignore that, as shells have what they
     * put into the background.
     */
    static String interrupt(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.exists(status)) {
            return "INT";
        }
        long ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(
                        line.substring(line.indexOf(':') + 1).strip(), 16))
                .findFirst()
                .orElse(0);
        return (ignored & INTERRUPT) == 0 ? "INT" : "TERM";
    }
}
