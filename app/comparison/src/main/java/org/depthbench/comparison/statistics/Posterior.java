package org.depthbench.comparison.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.depthbench.network.shape.Check;

/**
 * What is believed of a mean after some draws: Student's t, moved and scaled. Its central intervals are those of the t-test, and its
 * probabilities those of the Bayesian correlated t-test (Corani and Benavoli 2015, Machine Learning 100; Benavoli et al. 2017, JMLR
 * 18(77)).
 *
 * @param mean of the draws
 * @param error the standard error of the mean; 0 where the draws do not differ, infinite of a single one
 * @param freedom degrees of freedom, above 0
 */
public record Posterior(double mean, double error, double freedom) {
    /**
     * Of draws that may have examples in common.
     *
     * @param ratio test examples for one training example where each draw is another split of the same ones, so that draws hang
     *     together (Nadeau and Bengio 2003, Machine Learning 52); 0 of independent draws
     */
    public static Posterior of(Summary draws, double ratio) {
        Check.range("Test examples for one training example", ratio, 0, 1_000_000);
        if (draws.n() < 2) {
            return new Posterior(draws.mean(), Double.POSITIVE_INFINITY, 1);
        }
        return new Posterior(
                draws.mean(), draws.deviation() * Math.sqrt(1.0 / draws.n() + ratio), (double) draws.n() - 1);
    }

    /**
     * Of repeats that are all judged by the same test examples: what other seeds and other test examples would give. The variance is
     * that of the repeats' means and that of the examples' means together, which counts what is left beside both twice, so it is
     * rather too large; degrees of freedom as Satterthwaite (1946, Biometrics Bulletin 2) adds them.
     *
     * @param table the difference at each repeat (row) and test example (column); at least one row
     */
    public static Posterior ofRepeatsAndExamples(double[][] table) {
        int examples = table[0].length;
        double[] byRepeat = new double[table.length];
        double[] byExample = new double[examples];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < examples; j++) {
                byRepeat[i] += table[i][j] / examples;
                byExample[j] += table[i][j] / table.length;
            }
        }
        Posterior repeats = of(Summary.of(byRepeat), 0);
        Posterior luck = of(Summary.of(byExample), 0);
        if (Double.isInfinite(repeats.error) || Double.isInfinite(luck.error)) {
            return new Posterior(repeats.mean, Double.POSITIVE_INFINITY, 1);
        }
        double ofRepeats = repeats.error * repeats.error;
        double ofExamples = luck.error * luck.error;
        double both = ofRepeats + ofExamples;
        double freedom = both == 0
                ? repeats.freedom
                : both * both / (ofRepeats * ofRepeats / repeats.freedom + ofExamples * ofExamples / luck.freedom);
        return new Posterior(repeats.mean, Math.sqrt(both), freedom);
    }

    /** The central interval of so much probability, such as 0.95. */
    public Interval interval(double level) {
        if (Double.isNaN(mean) || Double.isInfinite(error)) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        double half = error * TDistribution.of(freedom).inverseSurvivalProbability((1 - level) / 2);
        return new Interval(mean - half, mean + half);
    }

    /** How probable it is that the mean is above a value; one half where nothing is known or it is exactly there. */
    public double above(double value) {
        if (Double.isNaN(mean) || Double.isInfinite(error)) {
            return 0.5;
        }
        if (error == 0) {
            return mean == value ? 0.5 : mean > value ? 1 : 0;
        }
        return TDistribution.of(freedom).survivalProbability((value - mean) / error);
    }

    /** How probable it is that the mean is no farther from 0 than a margin; 0 where nothing is known. */
    public double within(double margin) {
        if (Double.isNaN(mean) || Double.isInfinite(error)) {
            return 0;
        }
        return error == 0 ? Math.abs(mean) <= margin ? 1 : 0 : above(-margin) - above(margin);
    }

    /** The t statistic against a mean of 0. */
    public double t() {
        return mean == 0 ? 0 : mean / error;
    }

    /** The two-sided p-value against a mean of 0; 1 where nothing is known. */
    public double p() {
        double above = above(0);
        return 2 * Math.min(above, 1 - above);
    }
}
