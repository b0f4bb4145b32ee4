package org.depthbench.comparison.worker;

import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depthbench.comparison.machine.UnpackedLibraries;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.wire.WorkerService;
import org.jspecify.annotations.Nullable;

/**
 * How a worker process is started: the same Java machine as this program's, with a class path that brings the training
 * module, and where the system can at a lower priority than this program.
 *
 * @param classPath the worker's class path
 * @param archive classes that the build has kept for workers, which then start faster; empty where there are none
 * @param stockPath whether it trains on Deeplearning4j's own path, to compare with, where it could train faster
 * @param patience for how long it may not answer before that is told
 * @param dataFolder where fetched data is
 */
public record WorkerLaunch(
        String classPath, Optional<Path> archive, boolean stockPath, Duration patience, Path dataFolder) {
    /** For how long a worker may not answer before that is told, unless the variable says otherwise. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /** The environment variable that sets the seconds. */
    public static final String PATIENCE_VARIABLE = "DEPTHBENCH_ANSWER_SECONDS";

    private static final long MOST_PATIENCE_SECONDS = 86_400;

    /** The system property that names a jar whose manifest names all that a worker needs. */
    private static final String JAR = "depthbench.worker.jar";

    /** The system property that names the archive's file. */
    private static final String ARCHIVE = "depthbench.worker.archive";

    /** Where Unix keeps the program that starts another one at a lower priority; Windows has none. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** Unix's shell. */
    private static final Path SHELL = Path.of("/bin/sh");

    /**
     * A terminal tells all its processes of Ctrl-C and of its end, but it is the program that ends its workers, once it has what they
     * measured.
     */
    private static final String DEAF = "trap '' INT HUP; exec \"$@\"";

    /** Linux gives a process so many steps below another one about a tenth of a core that both want. */
    private static final int NICENESS = 10;

    /** As low as there is: what trains goes first, and what compiles it takes the cores that are left. */
    private static final int NICENESS_OF_COMPILERS = 19;

    private static final Pattern COLLECTOR = Pattern.compile("-XX:[+-]Use\\w*GC\\b");

    private static final String MAIN_CLASS = "org.depthbench.training.worker.WorkerMain";

    /** As this program was told, else with its own class path, which brings the training module at run time. */
    public static WorkerLaunch ofThisProgram() {
        return new WorkerLaunch(
                System.getProperty(JAR, System.getProperty("java.class.path", "")),
                Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of).filter(Files::isReadable),
                false,
                patience(System.getenv(PATIENCE_VARIABLE)),
                Path.of(""));
    }

    /**
     * What the variable says; the usual patience where it says nothing.
     *
     * @throws DepthbenchException with a sentence when it is no such number of seconds
     */
    static Duration patience(@Nullable String seconds) {
        if (seconds == null || seconds.isBlank()) {
            return USUAL_PATIENCE;
        }
        try {
            long number = Long.parseLong(seconds.strip());
            if (number >= 1 && number <= MOST_PATIENCE_SECONDS) {
                return Duration.ofSeconds(number);
            }
        } catch (NumberFormatException e) {
            // Refused below, with what is not in range.
        }
        throw new DepthbenchException("%s must be 1 to %d whole seconds, was \"%s\"."
                .formatted(PATIENCE_VARIABLE, MOST_PATIENCE_SECONDS, seconds));
    }

    /** The same, but training on Deeplearning4j's own path. */
    public WorkerLaunch onStockPath() {
        return new WorkerLaunch(classPath, archive, true, patience, dataFolder);
    }

    /** The same, with fetched data in this folder. */
    public WorkerLaunch withDataIn(Path folder) {
        return new WorkerLaunch(classPath, archive, stockPath, patience, folder);
    }

    /**
     * The command.
     *
     * @param name tells workers apart in a list of processes
     */
    List<String> command(String name) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", DEAF, "worker"));
        }
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", Integer.toString(NICENESS)));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // One collector thread, so that a trial's CPU time is its training's.
                "-XX:+UseSerialGC",
                // A heap that begins small and stays close to what is in use: else the memory measured is mostly
                // garbage not yet collected.
                "-Xms48m",
                "-Xmn16m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                // A data set goes to its place at once, and is not copied there by the collector.
                "-XX:PretenureSizeThreshold=1m",
                "-XX:+ExitOnOutOfMemoryError",
                // JNA else asks another process where libraries are, and a worker needs none but the C library.
                "-Djna.platform.library.path=/",
                // SLF4J else looks for it in every jar.
                "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                "-Djava.awt.headless=true",
                // Where libraries are unpacked, which the start script may have chosen.
                "-Duser.home=" + System.getProperty("user.home"),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-D%s=%s".formatted(WorkerService.DATA_FOLDER, dataFolder.toAbsolutePath()),
                // Nothing that a worker reads may say what objects are made of it.
                "-Djdk.serialFilter=!*",
                "--enable-native-access=ALL-UNNAMED"));
        String unpacked = System.getProperty(UnpackedLibraries.JAVACPP);
        if (unpacked != null) {
            command.add("-D%s=%s".formatted(UnpackedLibraries.JAVACPP, unpacked));
        }
        if (Platform.isLinux()) {
            command.addAll(List.of(
                    // A Java machine that has given up one of the others starts all the same.
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "-XX:ThreadPriorityPolicy=1",
                    "-XX:CompilerThreadPriority=" + NICENESS_OF_COMPILERS,
                    // With a policy, Java sets the priority of all its threads: root's would lose their niceness.
                    "-XX:JavaPriority5_To_OSPriority=" + NICENESS,
                    // Else each worker of anyone but root begins its log with a warning that only root may raise
                    // priorities.
                    "-XX:-PrintWarnings"));
        }
        archive.ifPresent(file -> command.addAll(List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")));
        command.addAll(List.of(MAIN_CLASS, "worker", name));
        if (stockPath) {
            command.add(EngineFacts.STOCK);
        }
        return command;
    }

    /** Takes the choice of a collector out of what a person has every Java machine told: two of them, and none starts. */
    static void withoutCollector(Map<String, String> environment) {
        for (String options : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            environment.computeIfPresent(
                    options, (name, told) -> COLLECTOR.matcher(told).replaceAll(""));
        }
    }

    /**
     * Environment variables of a worker that may use so many threads; native libraries read them once, at start. Our own
     * training path shares a batch out itself, and each of its threads calls the libraries for itself alone. The class path is
     * one of them, so that a list of processes shows what a worker is and not fifty jars.
     */
    Map<String, String> environment(int threads) {
        String count = Integer.toString(stockPath ? threads : 1);
        return Map.of(
                "CLASSPATH",
                classPath,
                "OMP_NUM_THREADS",
                count,
                "OPENBLAS_NUM_THREADS",
                count,
                "MKL_NUM_THREADS",
                count);
    }
}
