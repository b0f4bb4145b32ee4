package org.depthbench.comparison.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import oshi.SystemInfo;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;

/** The machine that this program runs on. */
public final class ThisMachine {
    private final SystemInfo system = new SystemInfo();

    /** Its facts, as they stand in every result. */
    public Machine facts() {
        HardwareAbstractionLayer hardware = system.getHardware();
        return new Machine(
                hardware.getProcessor().getProcessorIdentifier().getName().strip(),
                cores(),
                hardware.getMemory().getTotal(),
                system.getOperatingSystem().toString(),
                "%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.version")),
                depthbenchVersion());
    }

    /** Logical cores that this program may use. */
    public static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Names of the graphics cards that have one. */
    public List<String> graphicsCards() {
        return system.getHardware().getGraphicsCards().stream()
                .map(GraphicsCard::getName)
                .filter(name -> !name.equals("unknown"))
                .toList();
    }

    /** Physical memory that is free now, in bytes. */
    public long availableMemory() {
        return system.getHardware().getMemory().getAvailable();
    }

    /**
     * Sees to it that both networks can be trained in the memory that is free now.
     *
     * @throws DepthbenchException with a sentence when they cannot
     */
    public void checkMemory(ComparisonSpec spec) {
        long available = availableMemory();
        long both = 0;
        for (Side side : Side.values()) {
            long needed = spec.trial(side, 1).neededBytes();
            both += needed;
            if (both > available) {
                throw new DepthbenchException(
                        "The %s network needs about %,d MiB with a batch of %d, but only %,d MiB are free: make it smaller, or its batch."
                                .formatted(
                                        side.word(),
                                        needed >> 20,
                                        spec.side(side).training().batchSize(),
                                        Math.max(0, available - (both - needed)) >> 20));
            }
        }
    }

    /**
     * Sees to it that so many of these trials at a time can be trained in the memory that is free now.
     *
     * @throws DepthbenchException with a sentence when they cannot
     */
    public void checkMemory(List<TrialSpec> trials, int workers) {
        long largest = 0;
        for (TrialSpec trial : trials) {
            largest = Math.max(largest, trial.neededBytes());
        }
        long available = availableMemory();
        if (workers * largest > available) {
            throw new DepthbenchException(
                    "%d workers need about %,d MiB, but only %,d MiB are free: use fewer workers or smaller networks."
                            .formatted(workers, (workers * largest) >> 20, available >> 20));
        }
    }

    /** The version in the build's own properties. */
    public static String depthbenchVersion() {
        try (InputStream in = ThisMachine.class.getResourceAsStream("/org/depthbench/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
