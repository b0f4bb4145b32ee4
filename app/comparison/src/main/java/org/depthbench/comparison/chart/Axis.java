package org.depthbench.comparison.chart;

import java.util.Locale;
import org.depthbench.comparison.result.EpochRecord;

/** What a chart's horizontal axis counts. */
public enum Axis {
    EPOCH,
    SECONDS,
    EXAMPLES,
    MACS;

    /** The axis as a word in files and resource bundles. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where one epoch's end lies. */
    static final class Position {
        private final double macsPerExample;
        private int epoch;
        private double seconds;
        private double examples;

        Position(double macsPerExample) {
            this.macsPerExample = macsPerExample;
        }

        void pass(EpochRecord passed) {
            epoch = passed.epoch();
            seconds += passed.trainingSeconds();
            examples += passed.examples();
        }

        double on(Axis axis) {
            return switch (axis) {
                case EPOCH -> epoch;
                case SECONDS -> seconds;
                case EXAMPLES -> examples;
                case MACS -> macsPerExample * examples;
            };
        }
    }
}
