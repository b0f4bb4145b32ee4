package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window whose program is ended from outside while it trains. */
class EndedWindowTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverEndsTheWindowsProgramGetsAWholeHistory() throws Exception {
        Task digits = TaskCatalogue.builtIn().byId("digits");
        Path file = folder.resolve("long.depthbench");
        ComparisonFile.write(
                NamedPairs.byId("convolution", digits)
                        .comparison(digits, Schedule.AT_ONCE)
                        .with(Stop.afterEpochs(5000)),
                file);
        Home home = new Home(folder.resolve("home"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        setting("depthbench.worker.jar"),
                        setting("depthbench.worker.archive"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowInMemory.class.getName(),
                        file.toString(),
                        home.checkpointFolder().toString())
                .redirectError(folder.resolve("messages").toFile());
        builder.environment().put(Home.VARIABLE, home.folder().toString());
        builder.environment()
                .put(
                        "DEPTHBENCH_LIBRARIES",
                        Program.distribution().resolve("libraries").toString());
        Process window = builder.start();
        try (BufferedReader said = window.inputReader()) {
            assertEquals(WindowInMemory.TRAINS, said.readLine(), () -> messages());
            List<ProcessHandle> workers = window.descendants().toList();

            if (Platform.isWindows()) {
                return;
            }
            Signals.send("TERM", window.pid());

            assertTrue(window.waitFor(2, TimeUnit.MINUTES));
            for (ProcessHandle worker : workers) {
                worker.onExit().get(1, TimeUnit.MINUTES);
            }
        } finally {
            window.destroyForcibly().waitFor();
        }
        assertFalse(messages().contains("not all came to its end"), () -> messages());
        assertTrue(
                left(home.folder()).stream().noneMatch(name -> name.endsWith("-wal") || name.endsWith("-shm")),
                () -> left(home.folder()).toString());
        try (Store store = Store.open(home)) {
            List<Long> runs = store.runs(10).stream().map(run -> run.id()).toList();
            assertEquals(1, runs.size());
            for (Side side : Side.values()) {
                assertEquals(
                        TrialState.CANCELLED,
                        store.byId(runs.get(0)).result().side(side).state());
            }
        }
    }

    /** As this program was told itself. */
    private static String setting(String property) {
        return "-D%s=%s".formatted(property, System.getProperty(property));
    }

    private String messages() {
        try {
            return Files.readString(folder.resolve("messages"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> left(Path home) {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            return List.of(e.toString());
        }
    }
}
