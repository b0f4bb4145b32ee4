package org.depthbench.training.trial;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** User and system time of this process, as the operating system counts it; on Linux in ticks of 10 ms. */
final class CpuClock {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    long nanos() {
        return system.getProcessCpuTime();
    }
}
