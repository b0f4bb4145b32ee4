package org.depthbench.comparison.analysis;

import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.statistics.Posterior;

/**
 * Deep minus shallow at one place of an experiment's axis, paired by repeat; on a depth ladder a depth minus one hidden layer. Of
 * seconds it is the logarithm of the ratio.
 *
 * @param series which of several lines it is of, such as {@code 3 layers}; empty where there is one
 * @param n pairs
 * @param low of the central 95 % interval
 * @param p against no difference, two-sided
 * @param better how probable it is that it is above the margin
 * @param equal how probable it is that it is within the margin
 * @param worse how probable it is that it is below minus the margin
 * @param chance the sources of chance that the interval covers
 * @param overWhat the same in words, with their numbers
 */
public record Difference(
        double x,
        String series,
        String label,
        int n,
        double mean,
        double low,
        double high,
        double error,
        double freedom,
        double t,
        double p,
        double better,
        double equal,
        double worse,
        Judgement judgement,
        Chance chance,
        String overWhat) {
    /** Of every interval that is shown. */
    public static final double LEVEL = 0.95;

    static Difference of(double x, String series, String label, Pairing pairing, double margin, int questions) {
        int pairs = pairing.pairs();
        Posterior posterior = pairing.posterior();
        Interval interval = posterior.interval(LEVEL);
        double better = posterior.above(margin);
        double equal = posterior.within(margin);
        return new Difference(
                x,
                series,
                label,
                pairs,
                posterior.mean(),
                interval.low(),
                interval.high(),
                posterior.error(),
                posterior.freedom(),
                posterior.t(),
                posterior.p(),
                better,
                equal,
                Math.max(0, 1 - better - equal),
                Judgement.of(posterior, pairs, margin, questions),
                pairing.chance(),
                pairing.overWhat());
    }
}
