package org.depthbench.training.trial;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The processor time of this process in nanoseconds, by {@code clock_gettime(2)}: the Java platform tells it in ticks of
 * 10 ms on Linux, which is longer than an epoch of a small network.
 */
final class LinuxClock {
    /** {@code CLOCK_PROCESS_CPUTIME_ID} of {@code time.h}. */
    private static final int PROCESS_CPU_TIME = 2;

    private final C library;

    /** The two functions' worth of the C library that is needed here. */
    interface C extends Library {
        /** @param timespec takes seconds and nanoseconds; two C longs on a 64-bit system */
        int clock_gettime(int clock, long[] timespec);
    }

    private LinuxClock(C library) {
        this.library = library;
    }

    /** The clock where there is one. */
    static Optional<LinuxClock> find() {
        if (!Platform.isLinux() || !Platform.is64Bit()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinuxClock(Native.load("c", C.class)));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    long processNanos() {
        long[] timespec = new long[2];
        int failed = library.clock_gettime(PROCESS_CPU_TIME, timespec);
        if (failed != 0) {
            throw new IllegalStateException("clock_gettime answered " + failed);
        }
        return TimeUnit.SECONDS.toNanos(timespec[0]) + timespec[1];
    }
}
