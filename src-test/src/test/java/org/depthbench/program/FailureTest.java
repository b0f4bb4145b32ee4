package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.Query;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OSThread;
import tools.jackson.databind.JsonNode;

/** Processes that die and wishes that cannot be granted: one sentence each, and nothing finished is lost. */
class FailureTest {
    /** As OSHI counts: what is served last, niceness 19 on Unix. */
    private static final int LAST_PRIORITY = 39;

    @TempDir
    private Path folder;

    @Test
    void aKilledWorkerEndsItsSideAloneAndTheTrialIsResumedToTheSameNumbers() throws Exception {
        Program program = new Program(folder);
        Program.Running running = program.trainUntil("deep     epoch 2", 12, "--json", "killed.json");

        assertTrue(running.worker("deep").orElseThrow().destroyForcibly());

        assertEquals(1, running.awaitEnd());
        JsonNode killed = program.json("killed.json");
        assertEquals("finished", killed.get("shallow").get("state").asString());
        assertEquals("failed", killed.get("deep").get("state").asString());
        String error = killed.get("deep").get("error").asString();
        assertTrue(error.startsWith("The worker was ended from outside, by signal 9"), error);
        assertTrue(killed.get("deep").get("epochs").size() >= 2);

        Program.Outcome resumed = program.run("resume", "1", "--json", "resumed.json");
        assertEquals(0, resumed.exitCode(), resumed.messages());
        assertEquals(12, program.json("resumed.json").get("deep").get("epochs").size());
        Program.Outcome rerun = program.run("rerun", "1");
        assertTrue(
                rerun.results().contains("deep     reproduced: equal losses in 12 epochs, equal parameters."),
                rerun.results());
    }

    @Test
    void aWorkerGivesWayToWhoeverStartedIt() throws Exception {
        Program.Running running = new Program(folder).trainUntil("deep     epoch 3", 30);

        int program = priority(running.process().toHandle());
        // A larger number is served later; Windows has no program that starts another one so.
        int expected = Files.isExecutable(Path.of("/usr/bin/nice")) ? Math.min(LAST_PRIORITY, program + 10) : program;
        List<ProcessHandle> workers = running.workers();
        assertEquals(
                List.of(expected, expected),
                workers.stream().map(FailureTest::priority).toList());
        assertEquals(
                Platform.isLinux() ? Set.of(LAST_PRIORITY) : Set.of(),
                workers.stream().flatMap(FailureTest::compilers).collect(Collectors.toSet()),
                "A worker's compilers");
        assertEquals(0, running.awaitEnd());
    }

    @Test
    void aWorkerMakesNoObjectsOfWhatItReads() throws Exception {
        Program.Running running = new Program(folder).trainUntil("deep     epoch 1", 3);

        List<String> commands = running.workers().stream()
                .map(worker -> worker.info().commandLine().orElseThrow())
                .toList();
        assertEquals(2, commands.size());
        commands.forEach(command -> assertTrue(command.contains(" -Djdk.serialFilter=!* "), command));
        assertEquals(0, running.awaitEnd());
    }

    private static int priority(ProcessHandle process) {
        return facts(process).getPriority();
    }

    /** The priorities of the threads in which Java compiles; only Linux tells a thread's name. */
    private static Stream<Integer> compilers(ProcessHandle process) {
        return facts(process).getThreadDetails().stream()
                .filter(thread -> thread.getName().contains("Compiler"))
                .map(OSThread::getPriority);
    }

    private static OSProcess facts(ProcessHandle process) {
        return new SystemInfo().getOperatingSystem().getProcess((int) process.pid());
    }

    @Test
    void aWorkerEndsWhoseProgramIsGoneBeforeItSaidWhereItIs() throws Exception {
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.depthbench.training.worker.WorkerMain",
                        "worker",
                        "alone")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("worker.log").toFile())
                .start();

        worker.getOutputStream().close();

        try {
            assertTrue(worker.waitFor(1, TimeUnit.MINUTES));
        } finally {
            worker.destroyForcibly();
        }
    }

    @Test
    void aKilledProgramLeavesNoWorkerAndLosesNoFinishedEpoch() throws Exception {
        Program program = new Program(folder);
        Program.Running running = program.trainUntil("deep     epoch 3", 30);
        List<ProcessHandle> workers = running.workers();
        assertEquals(2, workers.size());

        running.process().destroyForcibly().waitFor();

        for (ProcessHandle worker : workers) {
            worker.onExit().get(30, TimeUnit.SECONDS);
        }
        String runs = program.run("runs").results();
        assertFalse(runs.contains("after 0 epochs"), runs);
        assertTrue(runs.contains("deep-convnet-small"), runs);
        Program.Outcome resumed = program.run("resume", "1", "--json", "resumed.json");
        assertEquals(0, resumed.exitCode(), resumed.messages());
        assertEquals(30, program.json("resumed.json").get("deep").get("epochs").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    compare minst | Unknown task "minst". Available: digits, fashion, iris, wine, penguins, letters, languages, phones, vowels, terrain, sonar, breast-cancer, shuttle, ionosphere, credit, credit-with-persons, driving, two-spirals, moons, circles, xor, gaussians, ripples, mnist, fashion-mnist, cifar-10, sms-spam, imdb, free-spoken-digits, wall-following-robot, kdd-cup-99.
                    compare digits --pair wit | Unknown pair "wit". Available on digits: depth, convolution.
                    compare digits --epochs 0 | Epochs must be 1 to 100000, was 0.
                    compare digits --examples 5000 | Handwritten digits gives 20 to 1348 training examples, asked for were 5000.
                    compare digits --seconds NaN | Seconds of training must be 0.1 to 1000000, was NaN.
                    compare digits --schedule never | Unknown schedule "never". Available: at-once, take-turns, one-after-the-other.
                    compare missing.depthbench | There is no file missing.depthbench.
                    compare digits --json no/such/folder/it.json | There is no folder
                    rerun 7 | There is no run 7: the run history is empty.
                    """)
    void whatCannotBeIsRefusedInOneSentence(String arguments, String sentence) throws Exception {
        Program.Outcome outcome = new Program(folder).run(arguments.split(" ", -1));

        assertEquals(2, outcome.exitCode());
        assertEquals("", outcome.results());
        assertTrue(outcome.messages().startsWith("depthbench: " + sentence), outcome.messages());
        assertEquals(1, outcome.messages().strip().lines().count());
    }

    @Test
    void aNetworkThatDoesNotFitIntoMemoryIsRefusedBeforeItStarts() throws Exception {
        Program program = new Program(folder);
        program.run(
                "compare",
                "fashion",
                "--pair",
                "convolution",
                "--epochs",
                "1",
                "--examples",
                "20",
                "--save",
                "it.depthbench");
        String wide = Files.readString(program.file("it.depthbench"))
                .replaceAll("\"batchSize\" : \\d+", "\"batchSize\" : 4096")
                .replaceAll("\"filters\" : \\d+", "\"filters\" : 1024");
        Files.writeString(program.file("wide.depthbench"), wide);

        Program.Outcome outcome = program.run("compare", "wide.depthbench");

        assertEquals(2, outcome.exitCode(), outcome.messages());
        assertTrue(outcome.messages().contains("MiB are free: make it smaller, or its batch."), outcome.messages());
    }

    /** What is asked of all its units at once is in no estimate: 8 layers of 16,384 units at 3,600 points take 2 GB. */
    @Test
    void aWorkerThatGrowsBeyondItsEstimateIsEndedAndItsLimitIsSaid() {
        TrialSpec usual = DefaultComparisons.of(TaskCatalogue.builtIn().byId("moons"), Schedule.AT_ONCE)
                .trial(Side.DEEP, 1);
        List<LayerSpec> narrowAndWide = IntStream.range(0, 16)
                .<LayerSpec>mapToObj(i -> new Dense(i % 2 == 0 ? Dense.MOST_UNITS : 1, Activation.TANH))
                .toList();
        TrialSpec spec = new TrialSpec(
                usual.task(),
                usual.validation(),
                new Learner(
                        new NetworkSpec("narrow-and-wide", narrowAndWide),
                        usual.learner().training()),
                usual.seed(),
                usual.threads());
        Path log = folder.resolve("worker.log");
        try (WorkerTrial worker = WorkerTrial.start(WorkerLaunch.ofThisProgram(), "deep", 1, log)) {
            worker.prepare(spec);

            TrialException end = assertThrows(TrialException.class, () -> {
                // It looks at its memory once a second, and may have answered before.
                while (true) {
                    worker.inspect(new Query.ScanUnits(15, -1, 1, -1, 1, 60));
                }
            });
            assertEquals(
                    "The worker held more memory than its limit of %,d MiB, 4 times what its network was estimated to need. Its log is %s."
                            .formatted(spec.mostBytes() >> 20, log),
                    end.getMessage());
        }
    }

    @Test
    void aWorkerThatCannotStartIsSaidWithItsLog() {
        Path log = folder.resolve("worker.log");

        TrialException refusal = assertThrows(
                TrialException.class,
                () -> WorkerTrial.start(
                        new WorkerLaunch("/nowhere", Optional.empty(), false, WorkerLaunch.USUAL_PATIENCE, folder),
                        "deep",
                        1,
                        log));

        assertEquals(
                "The worker could not be started: it ended at once with exit code 1. Its log is %s.".formatted(log),
                refusal.getMessage());
        assertTrue(Files.exists(log));
    }

    @Test
    void aRunThatIsRunningIsNotResumed() throws Exception {
        Program program = new Program(folder);
        Program.Running running = program.trainUntil("deep     epoch 1", 500);

        Program.Outcome resumed = program.run("resume", "1");

        assertEquals(2, resumed.exitCode());
        assertEquals("depthbench: Run 1 is still running in another Depthbench.", resumed.lastMessage());
        // Through the handle: destroying the process itself would also close the stream that is still read.
        assertTrue(running.process().toHandle().destroy());
        assertTrue(running.awaitEnd() != 0);
        assertTrue(
                program.run("runs").results().contains("cancelled"),
                program.run("runs").results());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void whoeverEndsTheProgramGetsFilesTableAndAWholeHistory(String signal) throws Exception {
        Program program = new Program(folder);
        Program.Running running =
                program.trainUntil("deep     epoch 1", 500, "--json", "ended.json", "--report", "report");

        if (signal.equals("INT")) {
            // A terminal tells all its processes.
            running.workers().forEach(worker -> Signals.send("INT", worker.pid()));
        }
        long itself = running.process().pid();
        if (!Signals.send(signal.equals("INT") ? Signals.interrupt(itself) : signal, itself)) {
            assertTrue(running.process().toHandle().destroyForcibly());
            return;
        }

        assertTrue(running.awaitEnd() != 0);
        JsonNode ended = program.json("ended.json");
        assertEquals("cancelled", ended.get("shallow").get("state").asString());
        assertEquals("cancelled", ended.get("deep").get("state").asString());
        assertTrue(Files.exists(folder.resolve("report").resolve("report.html")));
        try (Stream<Path> left = Files.list(folder.resolve("home"))) {
            assertEquals(
                    List.of("checkpoints", "history.db", "locks", "logs"),
                    left.map(file -> file.getFileName().toString())
                            .filter(name -> !name.startsWith("."))
                            .sorted()
                            .toList());
        }
        assertEquals(2, program.run("runs").results().split("cancelled", -1).length - 1);
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidAndTrainingGoesOn() throws Exception {
        Files.writeString(folder.resolve("home"), "a file where the home should be");

        Program.Outcome outcome = new Program(folder).run("compare", "iris", "--epochs", "1");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        assertTrue(outcome.messages().contains("for the run history cannot be made"), outcome.messages());
        assertTrue(outcome.messages().contains("This run is not kept."), outcome.messages());
    }
}
