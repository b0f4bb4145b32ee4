package org.depthbench.comparison.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Metric;

/**
 * The same two networks on the same data over several seeds: held-out scores, paired by seed. Of two runs with one
 * seed the later counts.
 */
final class PairedRuns {
    /** Below this many seeds there is no verdict. */
    static final int LEAST_SEEDS = 3;

    private static final double SIGNIFICANCE = 0.05;

    private final Metric metric;
    private final Collection<Evidence.Sample> bySeed;
    private final double[] shallow;
    private final double[] deep;

    /** @param metric by what all their scores are reckoned */
    PairedRuns(Metric metric, Collection<Evidence.Sample> runs) {
        this.metric = metric;
        Map<Long, Evidence.Sample> latest = new TreeMap<>();
        runs.forEach(run -> latest.merge(run.seed(), run, (a, b) -> a.run() > b.run() ? a : b));
        bySeed = latest.values();
        shallow = bySeed.stream().mapToDouble(Evidence.Sample::shallow).toArray();
        deep = bySeed.stream().mapToDouble(Evidence.Sample::deep).toArray();
    }

    boolean enough() {
        return bySeed.size() >= LEAST_SEEDS;
    }

    int seeds() {
        return bySeed.size();
    }

    List<Long> runs() {
        return bySeed.stream().map(Evidence.Sample::run).toList();
    }

    /** By what its scores are reckoned. */
    Metric metric() {
        return metric;
    }

    /** Deep minus shallow, seed by seed. */
    double[] differences() {
        double[] differences = new double[deep.length];
        for (int i = 0; i < deep.length; i++) {
            differences[i] = deep[i] - shallow[i];
        }
        return differences;
    }

    double mean(Side side) {
        return Arrays.stream(scores(side)).average().orElse(Double.NaN);
    }

    /** Whether deep is clearly better, clearly worse, on average not better, or slightly better without proof. */
    Standing deep() {
        if (better(Side.DEEP)) {
            return Standing.BETTER;
        }
        if (better(Side.SHALLOW)) {
            return Standing.WORSE;
        }
        return mean(Side.DEEP) > mean(Side.SHALLOW) ? Standing.TOO_CLOSE : Standing.NOT_BETTER;
    }

    /** How the deep side stands against the shallow one. */
    enum Standing {
        BETTER,
        TOO_CLOSE,
        NOT_BETTER,
        WORSE;

        /** Its words' key in the table's bundle. */
        String key() {
            return "standing." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether shallow networks are good enough here, as the text claims for their own fields. */
        boolean shallowHolds() {
            return this == NOT_BETTER || this == WORSE;
        }
    }

    /**
     * What two standings say of a claim that deep is better in one place and shallow good enough in another: nothing,
     * where either is too close to tell.
     */
    static Verdict verdict(Standing deepsPlace, Standing shallowsPlace) {
        if (deepsPlace == Standing.BETTER && shallowsPlace.shallowHolds()) {
            return Verdict.AGREES;
        }
        return deepsPlace == Standing.WORSE || shallowsPlace == Standing.BETTER ? Verdict.DISAGREES : Verdict.NOT_YET;
    }

    /** Whether one side is better than the other: a paired t-test over the seeds, one-sided 95 %. */
    private boolean better(Side side) {
        double sign = side == Side.DEEP ? 1 : -1;
        double[] differences = Arrays.stream(differences())
                .map(difference -> sign * difference)
                .toArray();
        if (Arrays.stream(differences).allMatch(difference -> difference == differences[0])) {
            // Without any spread the test is undefined, and the difference speaks for itself.
            return differences[0] > 0;
        }
        return TTest.withDefaults()
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(differences)
                .reject(SIGNIFICANCE);
    }

    /** The mean and, behind ±, the standard deviation over the seeds. */
    String words(Side side) {
        double[] values = scores(side);
        double mean = mean(side);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
        return metric().ofClasses()
                ? String.format(Locale.ROOT, "%.1f ± %.1f %%", 100 * mean, 100 * deviation)
                : String.format(Locale.ROOT, "%.3f ± %.3f", mean, deviation);
    }

    /** The scores of a side, by seed. */
    double[] scores(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }
}
