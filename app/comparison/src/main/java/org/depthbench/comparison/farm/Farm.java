package org.depthbench.comparison.farm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.depthbench.comparison.run.TrialProcess;
import org.depthbench.trial.Trial;

/**
 * Trains many trials on a few workers, each of them busy with one trial after the other: starting a process costs more than training a
 * small network. What is asked for first is begun first.
 */
public final class Farm implements AutoCloseable {
    private final Gate gate = new Gate();
    private final List<Plot> plots;
    private final BlockingQueue<Plot> free;
    private final ExecutorService drivers;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "farm watch");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * A farm whose workers start with their first trials.
     *
     * @param size how many workers, 1 at least
     * @param factory starts a worker
     * @param patience for how long a worker may not answer before that is told
     * @param warnings told in one sentence of a worker that does not answer
     * @param nanoTime the clock
     */
    public Farm(int size, Trial.Factory factory, Duration patience, Consumer<String> warnings, LongSupplier nanoTime) {
        plots = Stream.generate(() -> new Plot(factory, gate, patience, warnings, nanoTime))
                .limit(size)
                .toList();
        free = new ArrayBlockingQueue<>(size, true, plots);
        drivers = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "farm");
            thread.setDaemon(true);
            return thread;
        });
        long period = TrialProcess.between(patience).toNanos();
        ScheduledFuture<?> unused =
                watch.scheduleWithFixedDelay(() -> plots.forEach(Plot::look), period, period, TimeUnit.NANOSECONDS);
    }

    /** Trains a trial when its turn comes; one that fails or is cancelled is a result too. */
    public CompletableFuture<Finished> run(Order order) {
        try {
            return CompletableFuture.supplyAsync(() -> train(order), drivers);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** There are as many drivers as workers, so one is always free. */
    private Finished train(Order order) {
        Plot plot = free.remove();
        try {
            return plot.train(order);
        } finally {
            free.add(plot);
        }
    }

    /** Lets go of the processor between two slices until {@link #play}. */
    public void pause() {
        gate.pause();
    }

    /** Goes on. */
    public void play() {
        gate.play();
    }

    /** Ends all trials where they stand, and all workers. */
    @Override
    public void close() {
        gate.close();
        watch.shutdownNow();
        drivers.shutdown();
        plots.parallelStream().forEach(Plot::close);
    }
}
