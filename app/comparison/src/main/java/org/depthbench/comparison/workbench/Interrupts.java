package org.depthbench.comparison.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What runs and can be told to come to its end, when somebody ends the program from outside. */
public final class Interrupts {
    private final List<Runnable> running = new CopyOnWriteArrayList<>();

    /** A stretch of time. */
    public interface During extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Something runs until this is closed.
     *
     * @param cancel tells it to come to its end, and returns at once
     */
    public During during(Runnable cancel) {
        running.add(cancel);
        return () -> running.remove(cancel);
    }

    /** Tells all that runs to come to its end; false when nothing does. */
    public boolean interrupt() {
        List<Runnable> all = List.copyOf(running);
        all.forEach(Runnable::run);
        return !all.isEmpty();
    }
}
