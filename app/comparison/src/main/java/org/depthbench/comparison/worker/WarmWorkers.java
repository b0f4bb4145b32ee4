package org.depthbench.comparison.worker;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.TrialSpec;
import org.depthbench.comparison.trial.Evaluation;
import org.depthbench.comparison.trial.Inspection;
import org.depthbench.comparison.trial.Prepared;
import org.depthbench.comparison.trial.Probe;
import org.depthbench.comparison.trial.Progress;
import org.depthbench.comparison.trial.Slice;
import org.depthbench.comparison.trial.Trial;
import org.depthbench.comparison.trial.TrialException;
import org.depthbench.datasets.task.Split;

/**
 * Keeps a started worker waiting for each side, so that a network stands ready at once. A worker that has not trained may
 * be prepared again for another network; one that has is never used twice, so that what is measured of a trial is its own.
 */
public final class WarmWorkers implements Trial.Factory, AutoCloseable {
    private final Function<Side, Trial> cold;
    private final Map<Side, CompletableFuture<Trial>> waiting = new EnumMap<>(Side.class);
    private final ExecutorService starters = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker starter");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /** @param cold starts a worker for a side and waits until it answers */
    public WarmWorkers(Function<Side, Trial> cold) {
        this.cold = cold;
    }

    /** Sees to it that a worker waits for each side; returns at once. */
    public synchronized void warmUp() {
        for (Side side : Side.values()) {
            if (!closed) {
                waiting.computeIfAbsent(side, this::start);
            }
        }
    }

    private CompletableFuture<Trial> start(Side side) {
        return CompletableFuture.supplyAsync(() -> cold.apply(side), starters);
    }

    @Override
    public Trial open(TrialSpec spec) {
        return new Lent(spec.side(), take(spec.side()));
    }

    private Trial take(Side side) {
        CompletableFuture<Trial> worker;
        synchronized (this) {
            if (closed) {
                throw new TrialException("The program is ending.", null);
            }
            CompletableFuture<Trial> spare = waiting.remove(side);
            worker = spare == null ? start(side) : spare;
        }
        try {
            return worker.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TrialException trouble) {
                throw trouble;
            }
            throw new TrialException("The worker of the %s side could not be started.".formatted(side.word()), e);
        }
    }

    private void giveBack(Side side, Trial worker) {
        synchronized (this) {
            if (!closed && !waiting.containsKey(side)) {
                waiting.put(side, CompletableFuture.completedFuture(worker));
                return;
            }
        }
        worker.close();
    }

    /** Ends all workers that wait. */
    @Override
    public void close() {
        Map<Side, CompletableFuture<Trial>> left;
        synchronized (this) {
            closed = true;
            left = new EnumMap<>(Side.class);
            left.putAll(waiting);
            waiting.clear();
        }
        left.values().parallelStream()
                .forEach(worker ->
                        worker.thenAccept(Trial::close).exceptionally(e -> null).join());
        starters.shutdown();
    }

    /** A worker in use: when it is closed before it has trained, it goes back to waiting. */
    private final class Lent implements Trial {
        private final Side side;
        private final Trial worker;
        private volatile boolean used;
        private boolean returned;

        Lent(Side side, Trial worker) {
            this.side = side;
            this.worker = worker;
        }

        private synchronized Trial worker() {
            if (returned) {
                throw new TrialException("The %s network was replaced.".formatted(side.word()), null);
            }
            return worker;
        }

        /** Whatever goes wrong in it, such a worker is not lent again. */
        private <T> T asked(Function<Trial, T> request) {
            try {
                return request.apply(worker());
            } catch (RuntimeException e) {
                used = true;
                throw e;
            }
        }

        @Override
        public Prepared prepare(TrialSpec spec) {
            return asked(trial -> trial.prepare(spec));
        }

        @Override
        public Progress advance(Slice slice) {
            used = true;
            return asked(trial -> trial.advance(slice));
        }

        @Override
        public Evaluation evaluate(Split split) {
            return asked(trial -> trial.evaluate(split));
        }

        @Override
        public Inspection inspect(Probe probe) {
            return worker().inspect(probe);
        }

        @Override
        public void save(Path checkpoint) {
            worker().save(checkpoint);
        }

        @Override
        public int restore(Path checkpoint) {
            used = true;
            return asked(trial -> trial.restore(checkpoint));
        }

        @Override
        public String parameterHash() {
            return asked(Trial::parameterHash);
        }

        @Override
        public void close() {
            synchronized (this) {
                if (returned) {
                    return;
                }
                returned = true;
            }
            if (used) {
                worker.close();
            } else {
                giveBack(side, worker);
            }
        }
    }
}
