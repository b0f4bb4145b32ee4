package org.depthbench.comparison.history;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import net.harawata.appdirs.AppDirsFactory;
import org.depthbench.comparison.spec.Side;

/**
 * The folder in which the program keeps what it made: the run history, checkpoints and logs.
 *
 * @param folder may not exist yet
 */
public record Home(Path folder) {
    /** The environment variable that names another folder. */
    public static final String VARIABLE = "DEPTHBENCH_HOME";

    /** The folder that a person chose, or else the operating system's usual place for a program's data. */
    public static Home locate(Map<String, String> environment) {
        return new Home(Optional.ofNullable(environment.get(VARIABLE))
                .filter(chosen -> !chosen.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(AppDirsFactory.getInstance().getUserDataDir("depthbench", null, null))));
    }

    /** The run history's database. */
    public Path historyFile() {
        return folder.resolve("history.db");
    }

    /** Where the checkpoints of one comparison are. */
    public Path runFolder(long comparison) {
        return folder.resolve("runs").resolve(Long.toString(comparison));
    }

    /** The checkpoint of one side of a comparison. */
    public Path checkpoint(long comparison, Side side) {
        return runFolder(comparison).resolve(side.word() + ".checkpoint.zip");
    }

    /** Where logs are written. */
    public Path logFolder() {
        return folder.resolve("logs");
    }

    /** What one side's worker prints. */
    public Path workerLog(String name) {
        return logFolder().resolve(name + ".log");
    }
}
