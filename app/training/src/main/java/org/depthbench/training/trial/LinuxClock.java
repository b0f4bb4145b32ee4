package org.depthbench.training.trial;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processor time of this process in nanoseconds, by {@code clock_gettime(2)}: the Java platform tells it in ticks of
 * 10 ms on Linux, which is longer than an epoch of a small network.
 */
final class LinuxClock {
    private static final Logger LOG = LoggerFactory.getLogger(LinuxClock.class);

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
            keepUnpacked();
            return Optional.of(new LinuxClock(NativeLibrary.getProcess().getFunction("clock_gettime")));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    /** JNA else unpacks its library each time, under a name drawn by chance, which takes longer than all the rest of it. */
    private static void keepUnpacked() {
        try {
            File library = Loader.cacheResource(
                    Platform.class,
                    "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("jnidispatch"));
            if (library != null) {
                System.setProperty("jna.boot.library.path", library.getParent());
            }
        } catch (IOException e) {
            LOG.info("JNA's library cannot be kept: {}", e.getMessage());
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
