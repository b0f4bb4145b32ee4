package org.depthbench.training.worker;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a worker that holds far more memory than its network was estimated to need, before the whole machine runs out of it. */
final class MemoryGuard {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);

    private final LongSupplier held;
    private final Runnable end;
    private long most;

    /**
     * @param held the most bytes that this process has ever held
     * @param end ends it
     */
    MemoryGuard(LongSupplier held, Runnable end) {
        this.held = held;
        this.end = end;
    }

    /** Looks now and then, beside whatever is done. */
    MemoryGuard watch() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread guard = new Thread(task, "memory guard");
            guard.setDaemon(true);
            return guard;
        });
        ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
        return this;
    }

    /** Another trial may hold so many bytes; what an earlier one held stays this process's. */
    synchronized void allow(long bytes) {
        most = Math.max(most, bytes);
    }

    /** Ends the process where it holds too much. */
    synchronized void look() {
        long bytes = held.getAsLong();
        if (most > 0 && bytes > most) {
            LOG.error("{} MiB are held, and {} MiB may be", bytes >> 20, most >> 20);
            end.run();
        }
    }
}
