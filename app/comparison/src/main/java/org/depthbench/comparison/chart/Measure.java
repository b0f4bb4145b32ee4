package org.depthbench.comparison.chart;

import java.util.Locale;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.Scores;

/** What a chart's vertical axis measures at each epoch's end. */
public enum Measure {
    /**
     * The task's metric on held-out examples, and beside it on training examples: accuracy in percent, or the coefficient of
     * determination.
     */
    SCORE,
    /**
     * On held-out examples, and beside it on training examples: the cross-entropy in nats, or the root of the mean squared
     * error in the quantity's unit.
     */
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
        return this == SCORE || this == LOSS;
    }

    /** Of one epoch; on the held-out examples where they are told apart. */
    double of(EpochRecord epoch, Metric metric) {
        return switch (this) {
            case SCORE, LOSS -> of(epoch.test(), metric);
            case CPU -> epoch.cpuSeconds();
            case MEMORY -> epoch.costs().peakMemoryBytes() / MEBIBYTE;
            case SPEED -> epoch.examplesPerSecond();
        };
    }

    /** Of one part of the data; score and loss alone are told apart by parts. */
    double of(Scores scores, Metric metric) {
        return switch (metric) {
            case ACCURACY, BALANCED_ACCURACY -> this == SCORE ? 100 * scores.score() : scores.loss();
            case R_SQUARED -> this == SCORE ? scores.score() : Math.sqrt(scores.loss());
        };
    }

    /** What no value can exceed; infinite where nothing bounds it. */
    public double most(Metric metric) {
        if (this != SCORE) {
            return Double.POSITIVE_INFINITY;
        }
        return metric.ofClasses() ? 100 : 1;
    }

    /** By what it is called: its own word, and for score and loss what they are by the task's metric. */
    public String word(Metric metric) {
        return switch (this) {
            case SCORE -> metric.word();
            case LOSS -> metric.ofClasses() ? word() : "rmse";
            case CPU, MEMORY, SPEED -> word();
        };
    }

    /** Whether the value adds up over the epochs. */
    boolean cumulative() {
        return this == CPU;
    }
}
