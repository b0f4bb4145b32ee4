package org.depthbench.comparison.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The number of training examples from which on the deep side is ahead: where the mean difference changes from minus to plus, on a
 * logarithmic axis.
 *
 * @param seen whether it is where it was looked for, in 95 of 100 experiments drawn anew from the repeats
 * @param at the number of examples; NaN where not even the means cross
 * @param low of the 95 % bootstrap interval over the repeats; NaN where none was seen
 * @param high likewise
 */
public record Crossover(boolean seen, double at, double low, double high) {
    private static final int REPLICATES = 2000;
    private static final double SURE = 0.95;

    /**
     * Of differences at rising sizes.
     *
     * @param differences of each repeat (row) at each size (column)
     */
    static Crossover of(double[] sizes, double[][] differences) {
        double here = crossing(sizes, means(differences));
        if (differences.length < 2) {
            return new Crossover(false, here, Double.NaN, Double.NaN);
        }
        SplittableRandom random = new SplittableRandom(1);
        double[] others = new double[REPLICATES];
        int crossed = 0;
        for (int i = 0; i < REPLICATES; i++) {
            double[][] drawn = new double[differences.length][];
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = differences[random.nextInt(drawn.length)];
            }
            double at = crossing(sizes, means(drawn));
            if (!Double.isNaN(at)) {
                others[crossed++] = at;
            }
        }
        if (Double.isNaN(here) || crossed < SURE * REPLICATES) {
            return new Crossover(false, here, Double.NaN, Double.NaN);
        }
        Arrays.sort(others, 0, crossed);
        int tail = (int) ((1 - SURE) / 2 * crossed);
        return new Crossover(true, here, others[tail], others[crossed - 1 - tail]);
    }

    private static double[] means(double[][] rows) {
        double[] means = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row[i] / rows.length;
            }
        }
        return means;
    }

    /** The last change from minus to plus, so that deep stays ahead after it. */
    private static double crossing(double[] sizes, double[] means) {
        for (int i = means.length - 1; i > 0; i--) {
            if (means[i] <= 0) {
                return Double.NaN;
            }
            if (means[i - 1] < 0) {
                double share = -means[i - 1] / (means[i] - means[i - 1]);
                return Math.exp(Math.log(sizes[i - 1]) + share * (Math.log(sizes[i]) - Math.log(sizes[i - 1])));
            }
        }
        return Double.NaN;
    }
}
