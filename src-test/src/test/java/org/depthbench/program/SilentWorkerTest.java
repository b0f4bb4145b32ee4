package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Platform;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.depthbench.comparison.farm.Farm;
import org.depthbench.comparison.farm.Order;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real workers that the system has stopped: told, waited for by nobody, and ended when they are to be. */
class SilentWorkerTest {
    private static final Order ORDER = new Order(
            DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE)
                    .trial(Side.DEEP, 1),
            Stop.afterEpochs(2),
            false);

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();

    private final List<ProcessHandle> workers = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aStoppedWorkerIsToldWhileTheOtherSideComesToItsEndAndMayGoOn() throws Exception {
        Program program = new Program(folder, Map.of(WorkerLaunch.PATIENCE_VARIABLE, "15"));
        Program.Running running = program.trainUntil("deep     epoch 2", 12, "--json", "it.json");
        long worker = running.worker("deep").orElseThrow().pid();

        if (Signals.send("STOP", worker)) {
            assertEquals(
                    "deep     Its process %d has not answered for 15 s: it is stopped, or hangs.".formatted(worker)
                            + " Ending it ends this side alone, Ctrl-C both; nothing finished is lost.",
                    running.until("deep     Its process"));
            assertTrue(Signals.send("CONT", worker));
            running.until("deep     Its process answers again.");
        }

        assertEquals(0, running.awaitEnd());
        assertEquals(12, program.json("it.json").get("deep").get("epochs").size());
    }

    /** Nobody looks after an experiment's worker, so it is ended whatever it was doing. */
    @ParameterizedTest
    @ValueSource(strings = {"prepare", "advance", "evaluate"})
    void anExperimentsWorkerThatIsStoppedIsEndedAndItsTrialComesToTheSameNumbers(String request) throws Exception {
        List<String> warnings = new CopyOnWriteArrayList<>();
        try (Farm farm = farm(request, 1, warnings)) {
            TrialResult disturbed = farm.run(ORDER).get(5, TimeUnit.MINUTES).result();
            TrialResult undisturbed = farm.run(ORDER).get(5, TimeUnit.MINUTES).result();

            assertEquals(TrialState.FINISHED, disturbed.state(), disturbed.error());
            assertEquals(undisturbed.parameterHash(), disturbed.parameterHash());
            if (!Platform.isWindows()) {
                assertEquals(2, workers.size());
                assertEquals(
                        List.of("A trial was disturbed. Its process %d did not answer for 1 s and was ended."
                                        .formatted(workers.get(0).pid())
                                + " Training begins anew in another one, to the same numbers."),
                        warnings);
            }
        }
    }

    @Test
    void aTrialOfWhichTwoWorkersAreStoppedFailsAndTheNextOneIsTrained() throws Exception {
        try (Farm farm = farm("prepare", 2, new CopyOnWriteArrayList<>())) {
            TrialResult failed = farm.run(ORDER).get(5, TimeUnit.MINUTES).result();
            TrialResult next = farm.run(ORDER).get(5, TimeUnit.MINUTES).result();

            if (!Platform.isWindows()) {
                assertEquals(
                        "Its process %d did not answer for 1 s and was ended."
                                        .formatted(workers.get(1).pid())
                                + " It was the second one, so this trial has failed.",
                        failed.error());
                assertEquals(3, workers.size());
            }
            assertEquals(TrialState.FINISHED, next.state(), next.error());
        }
        assertTrue(workers.stream().noneMatch(ProcessHandle::isAlive), "Workers that are left");
    }

    /** A farm whose first workers the system stops when they are asked so; its time passes only while one is stopped. */
    private Farm farm(String request, int first, List<String> warnings) {
        return new Farm(
                1,
                name -> workers.size() < first ? stoppedWhenAsked(request, name) : worker(name),
                Duration.ofSeconds(1),
                warnings::add,
                () -> nanos.addAndGet(stopped.get() ? 100_000_000 : 0));
    }

    private WorkerTrial worker(String name) {
        stopped.set(false);
        WorkerTrial worker = WorkerTrial.start(
                WorkerLaunch.ofThisProgram(), name, 1, folder.resolve("%s-%d.log".formatted(name, workers.size())));
        workers.add(ProcessHandle.of(worker.process().orElseThrow()).orElseThrow());
        return worker;
    }

    /** A worker that the system stops as soon as it is asked so. */
    private Trial stoppedWhenAsked(String request, String name) {
        WorkerTrial worker = worker(name);
        return (Trial) Proxy.newProxyInstance(
                Trial.class.getClassLoader(), new Class<?>[] {Trial.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(request)) {
                        stopped.set(Signals.send("STOP", worker.process().orElseThrow()));
                    }
                    try {
                        return method.invoke(worker, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
