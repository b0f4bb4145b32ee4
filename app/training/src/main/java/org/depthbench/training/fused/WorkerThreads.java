package org.depthbench.training.fused;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Some threads that do the parts of one job together: the caller the first part, helpers the others. Who waits looks a few
 * times and then sleeps, so that waiting takes no processor from others.
 */
final class WorkerThreads implements AutoCloseable {
    private static final int LOOKS = 200;

    private final List<Helper> helpers = new ArrayList<>();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long helpNanos;

    /** @param size threads, the caller included */
    WorkerThreads(int size) {
        for (int part = 1; part < size; part++) {
            Helper helper = new Helper(part);
            helpers.add(helper);
            helper.start();
        }
    }

    int size() {
        return helpers.size() + 1;
    }

    /** Runs all parts, numbered from 0, and waits for their end, even when one of them fails. */
    void run(IntConsumer job) {
        Thread caller = Thread.currentThread();
        for (Helper helper : helpers) {
            helper.take(job, caller);
        }
        try {
            job.accept(0);
        } finally {
            await();
        }
        for (Helper helper : helpers) {
            helper.rethrow();
        }
    }

    /** Waiting counts as help as far as the helpers had a core to themselves meanwhile. */
    private void await() {
        if (helpers.isEmpty()) {
            return;
        }
        long begin = System.nanoTime();
        long begun = threads.getCurrentThreadCpuTime();
        long busy = 0;
        long onCore = 0;
        for (Helper helper : helpers) {
            helper.await();
            busy += helper.busyNanos;
            onCore += helper.cpuNanos;
        }
        long waited = System.nanoTime() - begin - (threads.getCurrentThreadCpuTime() - begun);
        helpNanos += busy == 0 ? 0 : (long) ((double) Math.max(0, waited) * Math.min(1, (double) onCore / busy));
    }

    /**
     * How long the caller has waited for helpers at work, as it would have with a core for each: with the caller's own
     * processor time, what jobs need on an idle machine.
     */
    long helpNanos() {
        return helpNanos;
    }

    @Override
    public void close() {
        helpers.forEach(Helper::end);
    }

    /** A thread for one part. What it did and measured is seen by the caller after {@link #await}. */
    private final class Helper extends Thread {
        private final int part;
        private @Nullable IntConsumer job;
        private @Nullable Thread caller;
        private @Nullable Throwable failure;
        private long busyNanos;
        private long cpuNanos;
        private volatile boolean working;
        private volatile boolean ended;

        Helper(int part) {
            super("training helper " + part);
            this.part = part;
            setDaemon(true);
        }

        void take(IntConsumer next, Thread from) {
            job = next;
            caller = from;
            working = true;
            LockSupport.unpark(this);
        }

        void end() {
            ended = true;
            LockSupport.unpark(this);
        }

        void await() {
            for (int looks = 0; working; looks++) {
                if (looks < LOOKS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.park(this);
                }
            }
        }

        void rethrow() {
            if (failure != null) {
                Throwable thrown = failure;
                failure = null;
                throw new IllegalStateException(thrown);
            }
        }

        @Override
        public void run() {
            while (!ended) {
                for (int looks = 0; !working && !ended; looks++) {
                    if (looks < LOOKS) {
                        Thread.onSpinWait();
                    } else {
                        LockSupport.park(this);
                    }
                }
                IntConsumer now = job;
                if (working && now != null) {
                    work(now);
                }
            }
        }

        private void work(IntConsumer now) {
            long begin = System.nanoTime();
            long begun = threads.getCurrentThreadCpuTime();
            try {
                now.accept(part);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            cpuNanos = threads.getCurrentThreadCpuTime() - begun;
            busyNanos = System.nanoTime() - begin;
            Thread waiting = caller;
            job = null;
            working = false;
            LockSupport.unpark(waiting);
        }
    }
}
