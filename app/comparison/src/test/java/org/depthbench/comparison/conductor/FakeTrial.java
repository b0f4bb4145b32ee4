package org.depthbench.comparison.conductor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Memory;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;

/** A trial without a network: two batches an epoch, each answered at once, with everything that was asked written down. */
final class FakeTrial implements Trial {
    static final int BATCHES_PER_EPOCH = 2;
    static final int EXAMPLES_PER_BATCH = 50;

    /** What both trials of a comparison were asked, in order. */
    final List<String> log;

    private final Side side;
    private final long nanosPerBatch;
    int failingEpoch = Integer.MAX_VALUE;
    boolean damaged;
    Runnable whileRestored = () -> {};
    /** Through so many it warms up. */
    int coldSlices;

    int divergingEpoch = Integer.MAX_VALUE;
    /** From the epoch after this one on, what it was not trained on is judged worse. */
    int bestEpoch = Integer.MAX_VALUE;

    @Nullable
    CountDownLatch hang;

    /** Before each slice. */
    @Nullable
    CountDownLatch pause;

    /** Without one, its process gives a pulse at once. */
    @Nullable
    CompletableFuture<Long> pulse;

    @Nullable
    CountDownLatch hangInPrepare;

    private int epoch = 1;
    private int batch;

    FakeTrial(Side side, long nanosPerBatch, List<String> log) {
        this.side = side;
        this.nanosPerBatch = nanosPerBatch;
        this.log = log;
    }

    FakeTrial(Side side, long nanosPerBatch) {
        this(side, nanosPerBatch, new CopyOnWriteArrayList<>());
    }

    static Prepared ready() {
        return new Prepared(
                "data",
                BATCHES_PER_EPOCH,
                new EngineFacts("CPU", "fake", "", "none", "none", false, "none", 1, "none", "", Map.of()),
                ProcessHandle.current().pid());
    }

    @Override
    public Prepared prepare(TrialSpec spec) {
        log.add(side.word() + " prepare");
        if (hangInPrepare != null) {
            await(hangInPrepare);
        }
        epoch = 1;
        return ready();
    }

    @Override
    public boolean warmUp(Slice slice) {
        if (coldSlices > 0) {
            coldSlices--;
            log.add(side.word() + " warm up");
        }
        return coldSlices == 0;
    }

    @Override
    public CompletableFuture<Long> pulse() {
        return pulse == null ? CompletableFuture.completedFuture(System.nanoTime()) : pulse;
    }

    @Override
    public Progress advance(Slice slice) {
        if (pause != null) {
            await(pause);
        }
        if (hang != null) {
            await(hang);
            throw new TrialException("The worker ended.", null);
        }
        if (epoch == failingEpoch) {
            throw new TrialException("The worker ended.", null);
        }
        int batches = Math.min(slice.batches(), BATCHES_PER_EPOCH - batch);
        batch += batches;
        boolean ended = batch == BATCHES_PER_EPOCH;
        log.add("%s epoch %d, %d".formatted(side.word(), epoch, batches));
        Progress progress = new Progress(
                epoch,
                batches,
                batches * EXAMPLES_PER_BATCH,
                epoch == divergingEpoch ? Double.NaN : 1.0 / epoch,
                batches * nanosPerBatch,
                batches * nanosPerBatch,
                batches * nanosPerBatch,
                ended);
        if (ended) {
            epoch++;
            batch = 0;
        }
        return progress;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Evaluation evaluate(Split split) {
        int done = epoch - 1;
        int good = split == Split.VALIDATION ? bestEpoch - Math.abs(bestEpoch - done) : done;
        return new Evaluation(new Scores(1.0 / good, 1 - 1.0 / (good + 1)), new Memory(1, 2, 3));
    }

    @Override
    public Answer inspect(Query query) {
        if (query instanceof Query.Predict) {
            return new Answer.Predictions(new float[][] {{0.25f, 0.75f}});
        }
        log.add(side.word() + " inspect");
        return new Answer.Confusion(new int[][] {{epoch - 1}});
    }

    @Override
    public void save(Path checkpoint) {
        log.add("%s save %d".formatted(side.word(), epoch - 1));
    }

    @Override
    public int restore(Path checkpoint) {
        log.add(side.word() + " restore");
        if (damaged) {
            throw new TrialException("It is damaged.", null);
        }
        whileRestored.run();
        epoch = 3;
        return 2;
    }

    @Override
    public String parameterHash() {
        return "hash after " + (epoch - 1);
    }

    @Override
    public void close() {
        log.add(side.word() + " close");
        if (hang != null) {
            hang.countDown();
        }
        if (hangInPrepare != null) {
            hangInPrepare.countDown();
        }
    }
}
