package org.depthbench.comparison.chart;

import java.util.Locale;
import org.depthbench.comparison.result.EpochRecord;

/** What a chart's vertical axis measures at each epoch's end. */
public enum Measure {
    /** Percent, on held-out examples, and beside it on training examples. */
    ACCURACY,
    /** Cross-entropy in nats, on held-out examples, and beside it on training examples. */
    LOSS,
    /** CPU seconds so far. */
    CPU,
    /** Largest resident set so far, MiB. */
    MEMORY,
    /** Training examples per second. */
    SPEED;

    private static final double MEBIBYTE = 1 << 20;

    /** The measure as a word in files and resource bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether held-out and training examples are told apart. */
    public boolean twofold() {
        return this == ACCURACY || this == LOSS;
    }

    /** Of one epoch; on the held-out examples where they are told apart. */
    double of(EpochRecord epoch) {
        return switch (this) {
            case ACCURACY -> 100 * epoch.testAccuracy();
            case LOSS -> epoch.testLoss();
            case CPU -> epoch.cpuSeconds();
            case MEMORY -> epoch.peakMemoryBytes() / MEBIBYTE;
            case SPEED -> epoch.examplesPerSecond();
        };
    }

    /** Of one epoch, on the training examples. */
    double onTraining(EpochRecord epoch) {
        return this == ACCURACY ? 100 * epoch.trainAccuracy() : epoch.trainLoss();
    }

    /** What no value can exceed; infinite where nothing bounds it. */
    public double most() {
        return this == ACCURACY ? 100 : Double.POSITIVE_INFINITY;
    }

    /** Whether the value adds up over the epochs. */
    boolean cumulative() {
        return this == CPU;
    }
}
