package org.depthbench.comparison.worker;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
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

/**
 * Keeps started workers waiting, so that networks stand ready at once. One that was made ready for a network is never used
 * for another, so that what the system counts of its process is that network's.
 */
public final class WarmWorkers implements Trial.Factory, AutoCloseable {
    private final int spare;
    private final Supplier<Trial> cold;
    private final Deque<CompletableFuture<Trial>> waiting = new ArrayDeque<>();
    private final ExecutorService starters = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker starter");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /**
     * No worker waits yet.
     *
     * @param spare how many are to wait
     * @param cold starts a worker and waits until it answers
     */
    public WarmWorkers(int spare, Supplier<Trial> cold) {
        this.spare = spare;
        this.cold = cold;
    }

    /** Sees to it that as many workers wait as are to; returns at once. */
    public synchronized void warmUp() {
        while (!closed && waiting.size() < spare) {
            waiting.add(start());
        }
    }

    private CompletableFuture<Trial> start() {
        return CompletableFuture.supplyAsync(cold, starters);
    }

    @Override
    public Trial open(String name) {
        return new Lent(take());
    }

    private Trial take() {
        CompletableFuture<Trial> worker;
        synchronized (this) {
            if (closed) {
                throw new TrialException("The program is ending.", null);
            }
            CompletableFuture<Trial> first = waiting.poll();
            worker = first == null ? start() : first;
        }
        try {
            return worker.get();
        } catch (InterruptedException e) {
            CompletableFuture<Void> unused = worker.thenAccept(Trial::close);
            Thread.currentThread().interrupt();
            throw new TrialException("The network was replaced.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TrialException trouble) {
                throw trouble;
            }
            throw new TrialException("The worker could not be started.", e);
        }
    }

    private void giveBack(Trial worker) {
        synchronized (this) {
            if (!closed && waiting.size() < spare) {
                waiting.add(CompletableFuture.completedFuture(worker));
                return;
            }
        }
        worker.close();
    }

    /** Ends all workers that wait. */
    @Override
    public void close() {
        List<CompletableFuture<Trial>> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(waiting);
            waiting.clear();
        }
        left.parallelStream()
                .forEach(worker ->
                        worker.thenAccept(Trial::close).exceptionally(e -> null).join());
        starters.shutdown();
    }

    /** A worker in use: when it is closed before it was made ready for a network, it goes back to waiting. */
    private final class Lent implements Trial {
        private final Trial worker;
        private volatile boolean used;
        private boolean returned;

        Lent(Trial worker) {
            this.worker = worker;
        }

        private synchronized Trial worker() {
            if (returned) {
                throw new TrialException("The network was replaced.", null);
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
            used = true;
            return asked(trial -> trial.prepare(spec));
        }

        @Override
        public boolean warmUp(Slice slice) {
            return asked(trial -> trial.warmUp(slice));
        }

        @Override
        public Progress advance(Slice slice) {
            return asked(trial -> trial.advance(slice));
        }

        @Override
        public Evaluation evaluate(Split split) {
            return asked(trial -> trial.evaluate(split));
        }

        @Override
        public Answer inspect(Query query) {
            return worker().inspect(query);
        }

        @Override
        public void save(Path checkpoint) {
            worker().save(checkpoint);
        }

        @Override
        public int restore(Path checkpoint) {
            return asked(trial -> trial.restore(checkpoint));
        }

        @Override
        public CompletableFuture<Long> pulse() {
            return worker.pulse();
        }

        @Override
        public OptionalLong process() {
            return worker.process();
        }

        @Override
        public Optional<Path> log() {
            return worker.log();
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
                giveBack(worker);
            }
        }
    }
}
