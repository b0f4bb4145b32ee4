package org.depthbench.training.trial;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.depthbench.training.engine.UnpackedJna;

/**
 * The processor time of this process in nanoseconds, by {@code clock_gettime(2)}: the Java platform tells it in ticks of
 * 10 ms on Linux, which is longer than an epoch of a small network.
 */
final class LinuxClock {
    /** {@code CLOCK_PROCESS_CPUTIME_ID} of {@code time.h}. */
    private static final int PROCESS_CPU_TIME = 2;

    /** Takes the clock's number and two C longs, for seconds and nanoseconds; 0 means that all went well. */
    private final Function clockGettime;

    private LinuxClock(Function clockGettime) {
        this.clockGettime = clockGettime;
    }

    /** The clock where there is one. */
    static Optional<LinuxClock> find() {
        if (!Platform.isLinux() || !Platform.is64Bit()) {
            return Optional.empty();
        }
        try {
            UnpackedJna.keep();
            return Optional.of(new LinuxClock(NativeLibrary.getProcess().getFunction("clock_gettime")));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    long processNanos() {
        long[] timespec = new long[2];
        int failed = clockGettime.invokeInt(new Object[] {PROCESS_CPU_TIME, timespec});
        if (failed != 0) {
            throw new IllegalStateException("clock_gettime answered " + failed);
        }
        return TimeUnit.SECONDS.toNanos(timespec[0]) + timespec[1];
    }
}
