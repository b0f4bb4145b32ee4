package org.depthbench.comparison.machine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import oshi.SystemInfo;
import oshi.hardware.GraphicsCard;
import oshi.hardware.HardwareAbstractionLayer;

/** The machine that this program runs on. */
public final class ThisMachine {
    /** A worker's Java machine, the native libraries and the data, measured with the smallest networks. */
    private static final long WORKER_BYTES = 400L << 20;

    /** Libraries that decide what a trial's numbers are. */
    private static final Pattern NUMBERS = Pattern.compile("depthbench-(trial|training|datasets|model-zoo).*\\.jar");

    private static final String BUILD = digested();

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
            NetworkPlan plan = spec.trial(side, 1).plan();
            long needed = WORKER_BYTES + plan.trainingBytes(spec.side(side).training());
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
            largest = Math.max(
                    largest,
                    WORKER_BYTES + trial.plan().trainingBytes(trial.learner().training()));
        }
        long available = availableMemory();
        if (workers * largest > available) {
            throw new DepthbenchException(
                    "%d workers need about %,d MiB, but only %,d MiB are free: use fewer workers or smaller networks."
                            .formatted(workers, (workers * largest) >> 20, available >> 20));
        }
    }

    /**
     * By what the program is known that trains here: its version, and a digest of its own libraries, since another build of one version
     * may train to other numbers.
     */
    public static String build() {
        return BUILD;
    }

    private static String digested() {
        CRC32C digest = new CRC32C();
        String[] path = System.getProperty("java.class.path", "").split(File.pathSeparator);
        Arrays.sort(path);
        for (String each : path) {
            Path file = Path.of(each);
            if (file.getFileName() != null
                    && NUMBERS.matcher(file.getFileName().toString()).matches()) {
                try {
                    digest.update(Files.readAllBytes(file));
                } catch (IOException e) {
                    // A library that cannot be read is none of this build's.
                }
            }
        }
        return digest.getValue() == 0
                ? depthbenchVersion()
                : "%s+%08x".formatted(depthbenchVersion(), digest.getValue());
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
