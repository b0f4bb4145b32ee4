package org.depthbench.comparison.worker;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.depthbench.comparison.run.Meter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oshi.SystemInfo;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** Reads resident sets from the operating system, five times a second, on a thread of this program. */
public final class ResidentMemoryMeter implements Meter {
    private static final Logger LOG = LoggerFactory.getLogger(ResidentMemoryMeter.class);
    private static final long INTERVAL_MILLISECONDS = 200;

    private final OperatingSystem system = new SystemInfo().getOperatingSystem();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "memory meter");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void watch(long processId, LongConsumer residentBytes) {
        read(processId, residentBytes);
        // It ends with this meter; a process that has gone is read as nothing.
        Future<?> unused = clock.scheduleAtFixedRate(
                () -> read(processId, residentBytes),
                INTERVAL_MILLISECONDS,
                INTERVAL_MILLISECONDS,
                TimeUnit.MILLISECONDS);
    }

    private void read(long processId, LongConsumer residentBytes) {
        try {
            OSProcess process = system.getProcess(Math.toIntExact(processId));
            if (process != null) {
                residentBytes.accept(process.getResidentSetSize());
            }
        } catch (RuntimeException e) {
            // One reading less; an exception would end all later ones.
            LOG.warn("Could not read the memory of process {}", processId, e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
