package org.depthbench.comparison.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.Side;

/**
 * The same two networks on the same data over several seeds: held-out accuracies, paired by seed. Of two runs with one
 * seed the later counts.
 */
final class Rivalry {
    /** Below this many seeds there is no verdict. */
    static final int LEAST_SEEDS = 3;

    private static final double SIGNIFICANCE = 0.05;

    private final Map<Long, StoredComparison> bySeed = new TreeMap<>();

    Rivalry(Collection<StoredComparison> runs) {
        runs.stream()
                .filter(run -> run.result().finished())
                .sorted((a, b) -> Long.compare(a.id(), b.id()))
                .forEach(run -> bySeed.put(run.result().spec().seed(), run));
    }

    boolean enough() {
        return bySeed.size() >= LEAST_SEEDS;
    }

    int seeds() {
        return bySeed.size();
    }

    List<Long> runs() {
        return bySeed.values().stream().map(StoredComparison::id).toList();
    }

    long latestRun() {
        return bySeed.values().stream().mapToLong(StoredComparison::id).max().orElse(0);
    }

    double mean(Side side) {
        return Arrays.stream(accuracies(side)).average().orElse(Double.NaN);
    }

    /** Whether one side is better than the other: a paired t-test over the seeds, one-sided 95 %. */
    boolean better(Side side) {
        double[] mine = accuracies(side);
        double[] others = accuracies(side.other());
        double[] differences = new double[mine.length];
        boolean same = true;
        for (int i = 0; i < mine.length; i++) {
            differences[i] = mine[i] - others[i];
            same &= differences[i] == differences[0];
        }
        if (same) {
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
        double[] values = accuracies(side);
        double mean = mean(side);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return String.format(
                Locale.ROOT, "%.1f ± %.1f %%", 100 * mean, 100 * Math.sqrt(squares / Math.max(1, values.length - 1)));
    }

    private double[] accuracies(Side side) {
        return bySeed.values().stream()
                .map(StoredComparison::result)
                .map((ComparisonResult result) -> result.side(side))
                .mapToDouble(trial -> trial.testAccuracy())
                .toArray();
    }
}
