package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real workers that the system has stopped: told, waited for by nobody, and ended when they are to be. */
class SilentWorkerTest {
    @TempDir
    private Path folder;

    @Test
    void aStoppedWorkerIsToldWhileTheOtherSideComesToItsEndAndMayGoOn() throws Exception {
        Program program = new Program(folder, Map.of(WorkerLaunch.PATIENCE_VARIABLE, "1"));
        Program.Running running = program.trainUntil("deep     epoch 2", 12, "--json", "it.json");
        long worker = running.worker("deep").orElseThrow().pid();

        if (Signals.send("STOP", worker)) {
            assertEquals(
                    "deep     Its process %d has not answered for 1 s: it is stopped, or hangs.".formatted(worker)
                            + " Ending it ends this side alone, Ctrl-C both; nothing finished is lost.",
                    running.until("deep     Its process"));
            assertTrue(Signals.send("CONT", worker));
            running.until("deep     Its process answers again.");
        }

        assertEquals(0, running.awaitEnd());
        assertEquals(12, program.json("it.json").get("deep").get("epochs").size());
    }

    @Test
    void aWorkerThatIsStoppedWhileItStartsKeepsTheOtherSideFromNothing() throws Exception {
        ComparisonSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        ComparisonListener listener = new ComparisonListener() {
            @Override
            public void answering(Side side, TrialEvent.Answering event) {
                if (side == Side.DEEP && !event.answers()) {
                    told.countDown();
                }
            }

            @Override
            public void stateChanged(Side side, TrialEvent.StateChanged event) {
                if (side == Side.SHALLOW && event.state() == TrialState.FINISHED) {
                    finished.countDown();
                }
            }
        };
        try (Conductor conductor = new Conductor(
                spec,
                TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), TrialRecord.none()),
                TrialStart.fresh(spec.trial(Side.DEEP, 1), spec.stop(), TrialRecord.none()),
                false,
                Duration.ofSeconds(1),
                Instant.EPOCH,
                new Machine("cpu", 2, 1, "os", "jvm", "0"),
                this::stoppedWhereDeep,
                List.of(listener))) {
            conductor.start();
            if (!Platform.isWindows()) {
                told.await();
                finished.await();
                assertEquals(TrialState.STARTING, conductor.result().deep().state());
                conductor.cancel(Side.DEEP);
            }

            ComparisonResult result = conductor.end().get(5, TimeUnit.MINUTES);
            assertEquals(TrialState.FINISHED, result.shallow().state());
            assertEquals(
                    Platform.isWindows() ? TrialState.FINISHED : TrialState.CANCELLED,
                    result.deep().state());
        }
    }

    private Trial stoppedWhereDeep(String name) {
        WorkerTrial worker = WorkerTrial.start(WorkerLaunch.ofThisProgram(), name, 1, folder.resolve(name + ".log"));
        if (name.startsWith("deep")) {
            Signals.send("STOP", worker.process().orElseThrow());
        }
        return worker;
    }
}
