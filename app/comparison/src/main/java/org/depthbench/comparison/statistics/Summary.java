package org.depthbench.comparison.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;

/**
 * Some numbers in short.
 *
 * @param n how many
 * @param mean NaN of none
 * @param deviation the standard deviation with n − 1; 0 of fewer than two
 */
public record Summary(int n, double mean, double deviation) {
    private static final DoubleStatistics.Builder WANTED =
            DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION);

    /** The summary of some numbers. */
    public static Summary of(double... values) {
        if (values.length == 0) {
            return new Summary(0, Double.NaN, 0);
        }
        DoubleStatistics statistics = WANTED.build(values);
        // Equal numbers have no spread, whatever rounding makes of their mean.
        boolean equal = Arrays.stream(values).allMatch(value -> value == values[0]);
        return equal
                ? new Summary(values.length, values[0], 0)
                : new Summary(
                        values.length,
                        statistics.getAsDouble(Statistic.MEAN),
                        statistics.getAsDouble(Statistic.STANDARD_DEVIATION));
    }

    /** What is believed of the mean that these numbers are drawn around. */
    public Posterior posterior() {
        return Posterior.of(this, 0);
    }
}
