package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Some threads that do the parts of one job together: the caller the first part, helpers the others. */
final class Crew implements AutoCloseable {
    private final int size;
    private final ExecutorService helpers;

    Crew(int size) {
        this.size = size;
        this.helpers = Executors.newFixedThreadPool(Math.max(1, size - 1), task -> {
            Thread thread = new Thread(task, "training helper");
            thread.setDaemon(true);
            return thread;
        });
    }

    int size() {
        return size;
    }

    /** Runs all parts, numbered from 0, and waits for their end. */
    void run(IntConsumer job) {
        List<Future<?>> others = new ArrayList<>();
        for (int part = 1; part < size; part++) {
            int number = part;
            others.add(helpers.submit(() -> job.accept(number)));
        }
        job.accept(0);
        for (Future<?> other : others) {
            await(other);
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Training was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        helpers.shutdownNow();
    }
}
