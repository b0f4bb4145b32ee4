package org.depthbench.training.trial;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.LongSupplier;

/** Processor time as the operating system and the Java machine count it. */
final class CpuClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier process = LinuxClock.find()
            .<LongSupplier>map(clock -> clock::processNanos)
            // Asked for only here: Java looks into all of the machine's control groups for it.
            .orElseGet(() -> ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)::getProcessCpuTime);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    /** User and system time of this process. */
    long processNanos() {
        return process.getAsLong();
    }

    /**
     * User and system time of the thread that asks, and the time in which the garbage collector worked in its stead while
     * it stood still: together, what it would need with a core to itself.
     */
    long ownNanos() {
        long collecting = collectors.stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return threads.getCurrentThreadCpuTime() + NANOS_PER_MILLI * collecting;
    }
}
