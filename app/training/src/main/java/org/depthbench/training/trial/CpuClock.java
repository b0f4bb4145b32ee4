package org.depthbench.training.trial;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** User and system time as the operating system counts it. */
final class CpuClock {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Of this process; on Linux in ticks of 10 ms. */
    long processNanos() {
        return system.getProcessCpuTime();
    }

    /** Of the thread that asks. */
    long threadNanos() {
        return threads.getCurrentThreadCpuTime();
    }
}
