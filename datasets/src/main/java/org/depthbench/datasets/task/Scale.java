package org.depthbench.datasets.task;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * How a quantity is learned: as its distance from a mean, in standard deviations. A network that puts out prices would else spend its
 * training on getting near them.
 *
 * @param mean of those that are learned from
 * @param deviation their standard deviation; 1 where they do not differ
 */
public record Scale(double mean, double deviation) {
    /** As it was recorded. */
    public static final Scale NONE = new Scale(0, 1);

    public Scale {
        if (!Double.isFinite(mean) || !(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A scale has a mean and a deviation above 0, not %s and %s.".formatted(mean, deviation));
        }
    }

    /**
     * The scale of some quantities, see {@link SummaryStatistics#getStandardDeviation}.
     *
     * @param places of those that are learned from
     */
    public static Scale of(float[] values, int[] places) {
        SummaryStatistics statistics = new SummaryStatistics();
        for (int place : places) {
            statistics.addValue(values[place]);
        }
        double deviation = statistics.getStandardDeviation();
        return new Scale(statistics.getMean(), deviation > 0 ? deviation : 1);
    }

    /** A quantity as it is learned. */
    public float learned(float recorded) {
        return (float) ((recorded - mean) / deviation);
    }

    /** A quantity in its own unit again. */
    public double recorded(double learned) {
        return learned * deviation + mean;
    }
}
