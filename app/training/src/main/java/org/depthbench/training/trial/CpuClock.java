package org.depthbench.training.trial;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;

/** Processor time as the operating system and the Java machine count it. */
final class CpuClock {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Optional<LinuxClock> linux = LinuxClock.find();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();

    /** User and system time of this process. */
    long processNanos() {
        return linux.map(LinuxClock::processNanos).orElseGet(system::getProcessCpuTime);
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
