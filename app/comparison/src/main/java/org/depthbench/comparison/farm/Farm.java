package org.depthbench.comparison.farm;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
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

    /**
     * A farm whose workers start with their first trials.
     *
     * @param size how many workers, 1 at least
     * @param factory starts a worker
     * @param nanoTime the clock
     */
    public Farm(int size, Trial.Factory factory, LongSupplier nanoTime) {
        plots = Stream.generate(() -> new Plot(factory, gate, nanoTime))
                .limit(size)
                .toList();
        free = new ArrayBlockingQueue<>(size, true, plots);
        drivers = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "farm");
            thread.setDaemon(true);
            return thread;
        });
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
        drivers.shutdown();
        plots.parallelStream().forEach(Plot::close);
    }
}
