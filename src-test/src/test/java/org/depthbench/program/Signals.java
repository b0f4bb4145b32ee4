package org.depthbench.program;

import com.sun.jna.Platform;
import java.io.IOException;

/** Unix's signals. */
final class Signals {
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
}
