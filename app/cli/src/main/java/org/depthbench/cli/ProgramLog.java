package org.depthbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.depthbench.comparison.store.Home;
import org.depthbench.trial.file.SafeFile;

/**
 * The program's own log. Each command has one, so that none wipes another's that still runs; where it grows too large it begins anew,
 * as it does with each start, and the one before is kept beside it.
 */
final class ProgramLog {
    /** Of one file. */
    static final int MOST_BYTES = 8 << 20;

    private static final int FILES = 2;
    private static final String LINE = "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

    private ProgramLog() {}

    /** Begins the log of a command. A home that cannot be written gets none; the commands that need the home say so. */
    static void begin(Home home, String command) {
        // Workers bring another one, which is on the same class path.
        System.setProperty("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
        // Else that is told in the terminal.
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        LogManager.getLogManager().reset();
        try {
            home.make();
            SafeFile.makeFolder(home.logFolder());
            if (Files.isWritable(home.logFolder())) {
                Logger.getLogger("").addHandler(handler(home.logFolder(), command, MOST_BYTES));
            }
        } catch (IOException e) {
            // Where nothing can be kept, nothing is logged either.
        }
    }

    /** On a full disk nothing is logged, and nobody is told of that by a trace: what could not be kept is said elsewhere. */
    private static final class Silent extends ErrorManager {
        @Override
        public synchronized void error(String message, Exception failure, int code) {
            // Nothing is said.
        }
    }

    /**
     * What writes it.
     *
     * @param mostBytes of one file, about
     */
    static Handler handler(Path folder, String command, int mostBytes) throws IOException {
        String inFolder = folder.toString().replace("%", "%%");
        FileHandler handler = new FileHandler(
                Path.of(inFolder, "depthbench-%s.%%g.log".formatted(command)).toString(), mostBytes, FILES);
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setFormatter(new SimpleFormatter());
        handler.setErrorManager(new Silent());
        return handler;
    }
}
