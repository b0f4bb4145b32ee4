package org.depthbench.comparison.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker waits for its trial until it was made ready for one, failed, or the program ends. */
class WarmWorkersTest {
    private static final TrialSpec SHALLOW = Results.spec("iris", 100, 1).trial(Side.SHALLOW, 1);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger started = new AtomicInteger();
    private final WarmWorkers workers = new WarmWorkers(2, () -> new Scripted(started.incrementAndGet()));

    @AfterEach
    void end() {
        workers.close();
    }

    @Test
    void oneThatHeldNothingServesTheNextTrial() {
        Trial first = workers.open("shallow side");
        first.close();
        first.close();
        Trial second = workers.open("shallow side");
        second.prepare(SHALLOW);

        assertEquals(List.of("1 prepare"), log);
        assertEquals(
                "The network was replaced.",
                assertThrows(TrialException.class, () -> first.evaluate(Split.TEST))
                        .getMessage());
    }

    @Test
    void oneThatWasMadeReadyIsNeverUsedAgain() {
        Trial first = workers.open("shallow side");
        first.prepare(SHALLOW);
        first.close();
        workers.open("shallow side").prepare(SHALLOW);

        assertEquals(List.of("1 prepare", "1 close", "2 prepare"), log);
    }

    @Test
    void oneThatFailedIsNeverUsedAgain() {
        Trial first = workers.open("shallow side");
        assertThrows(TrialException.class, () -> first.evaluate(Split.TEST));
        first.close();
        workers.open("shallow side").prepare(SHALLOW);

        assertEquals(List.of("1 close", "2 prepare"), log);
    }

    @Test
    void thoseThatWaitEndWithTheProgram() {
        workers.warmUp();
        workers.close();
        workers.warmUp();

        assertEquals(2, log.stream().filter(line -> line.endsWith("close")).count());
        assertEquals(2, started.get());
        assertEquals(
                "The program is ending.",
                assertThrows(TrialException.class, () -> workers.open("shallow side"))
                        .getMessage());
    }

    @Test
    void whyOneCannotBeStartedIsSaidToWhoNeedsIt() {
        try (WarmWorkers broken = new WarmWorkers(2, () -> {
            throw new TrialException("No worker today.", null);
        })) {
            broken.warmUp();

            assertEquals(
                    "No worker today.",
                    assertThrows(TrialException.class, () -> broken.open("shallow side"))
                            .getMessage());
        }
    }

    private final class Scripted implements Trial {
        private final int number;

        Scripted(int number) {
            this.number = number;
        }

        @Override
        public Prepared prepare(TrialSpec spec) {
            log.add(number + " prepare");
            return new Prepared(
                    "data",
                    1,
                    Results.trial(Results.spec("iris", 100, 1), Side.DEEP, 1, 1, 1, 1)
                            .prepared()
                            .engine(),
                    1);
        }

        @Override
        public Progress advance(Slice slice) {
            log.add(number + " advance");
            return new Progress(1, 1, 1, 1, 1, 1, 1, false);
        }

        @Override
        public Evaluation evaluate(Split split) {
            throw new TrialException("It broke.", null);
        }

        @Override
        public Answer inspect(Query query) {
            return new Answer.Confusion(new int[0][]);
        }

        @Override
        public void save(Path checkpoint) {
            log.add(number + " save");
        }

        @Override
        public int restore(Path checkpoint) {
            return 0;
        }

        @Override
        public String parameterHash() {
            return "hash";
        }

        @Override
        public void close() {
            log.add(number + " close");
        }
    }
}
