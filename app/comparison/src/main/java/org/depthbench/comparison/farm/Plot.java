package org.depthbench.comparison.farm;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.Processes;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.run.TrialRun;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.jspecify.annotations.Nullable;

/** One worker of a farm, and the thread that drives its trials. */
final class Plot {
    private static final Slice SLICE = new Slice(Integer.MAX_VALUE, 200);
    private static final int MOST_AGAIN = 3;
    private static final String NAME = "experiment";

    private final Trial.Factory factory;
    private final Gate gate;
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final Consumer<String> warnings;
    private volatile @Nullable TrialRun current;
    private @Nullable ReusedWorker worker;
    private boolean closed;

    Plot(Trial.Factory factory, Gate gate, Duration patience, Consumer<String> warnings, LongSupplier nanoTime) {
        this.factory = factory;
        this.gate = gate;
        this.patience = patience;
        this.warnings = warnings;
        this.nanoTime = nanoTime;
    }

    /** Times that something else disturbed are taken anew, for a trial whose times are asked. */
    Finished train(Order order) {
        Finished finished = trainOnce(order);
        for (int again = 0; again < MOST_AGAIN && order.alone() && disturbed(finished); again++) {
            finished = trainOnce(order);
        }
        return finished;
    }

    private static boolean disturbed(Finished finished) {
        return finished.result().state() == TrialState.FINISHED
                && finished.result().contended();
    }

    private Finished trainOnce(Order order) {
        AtomicReference<TestPredictions> predictions = new AtomicReference<>();
        AtomicLong begun = new AtomicLong(nanoTime.getAsLong());
        TrialRun run = new TrialRun(
                NAME,
                TrialStart.fresh(order.spec(), order.stop(), TrialRecord.none()).evaluatedAt(order::evaluated),
                1,
                new Processes(name -> opened(name, begun), patience, true, nanoTime),
                event -> {
                    if (event instanceof TrialEvent.Predicted predicted) {
                        predictions.set(predicted.predictions());
                    } else if (event instanceof TrialEvent.Answering answering && !answering.answers()) {
                        warnings.accept("A trial waits. " + answering.sentence());
                    } else if (event instanceof TrialEvent.Warned warned) {
                        warnings.accept("A trial was disturbed. " + warned.sentence());
                    }
                });
        current = run;
        if (order.alone()) {
            leave();
        }
        run.prepare();
        while (!run.state().terminal()) {
            step(order, run);
        }
        double seconds = (nanoTime.getAsLong() - begun.get()) / 1e9;
        if (order.alone() || run.state() != TrialState.FINISHED) {
            // What has failed once is not trusted with the next trial.
            leave();
        }
        return new Finished(run.result(), predictions.get(), seconds);
    }

    /** Looks whether its process answers. */
    void look() {
        TrialRun run = current;
        if (run != null) {
            boolean unused = run.process().look();
        }
    }

    private void step(Order order, TrialRun run) {
        if (!gate.pass()) {
            run.cancel();
            run.endCancelled();
        } else if (order.alone() && run.cold()) {
            run.warmUp(SLICE);
        } else {
            run.train(SLICE.through(order.nextEvaluated(run.lastEpoch())));
        }
    }

    private Trial opened(String name, AtomicLong begun) {
        Trial opened = worker(name);
        begun.set(nanoTime.getAsLong());
        return opened;
    }

    private synchronized Trial worker(String name) {
        if (closed) {
            throw new TrialException("The experiment was ended.", null);
        }
        ReusedWorker standing = worker == null || worker.ended() ? new ReusedWorker(factory.open(name)) : worker;
        worker = standing;
        return standing;
    }

    /** The next trial gets another process. */
    private synchronized void leave() {
        if (worker != null) {
            worker.close();
        }
        worker = null;
    }

    /** Ends its process, whatever that is doing. */
    void close() {
        TrialRun run = current;
        if (run != null) {
            // One that does not begin to answer would else be waited for.
            run.cancel();
            run.close();
        }
        ReusedWorker standing;
        synchronized (this) {
            closed = true;
            standing = worker;
        }
        if (standing != null) {
            standing.close();
        }
    }
}
