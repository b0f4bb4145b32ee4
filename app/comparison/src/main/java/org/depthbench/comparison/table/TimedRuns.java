package org.depthbench.comparison.table;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.spec.Side;

/**
 * How many times as long one network takes as another, over runs: the geometric mean of the runs' ratios, with the interval that
 * Student's t gives their logarithms. Epochs of one process are not independent, so that a run counts once.
 */
final class TimedRuns {
    /** Below this many runs there is no verdict. */
    static final int LEAST_RUNS = 6;

    /** Of the interval; each verdict is then wrong in one of 200 cases at most. */
    private static final double CONFIDENCE = 0.99;

    private final List<Long> runs;
    private final int count;
    private final double mean;
    private final double halfWidth;
    private final Collection<Evidence.Timing> timings;
    private final ToDoubleFunction<Evidence.Timing> shallow;
    private final ToDoubleFunction<Evidence.Timing> deep;

    /**
     * @param shallow the seconds of a run that are compared, of its shallow side
     * @param deep of its deep side
     */
    TimedRuns(
            Collection<Evidence.Timing> timings,
            ToDoubleFunction<Evidence.Timing> shallow,
            ToDoubleFunction<Evidence.Timing> deep) {
        this.timings = timings;
        this.shallow = shallow;
        this.deep = deep;
        double[] logs = timings.stream()
                .mapToDouble(timing -> deep.applyAsDouble(timing) / shallow.applyAsDouble(timing))
                .filter(value -> value > 0 && Double.isFinite(value))
                .map(Math::log)
                .toArray();
        count = logs.length;
        runs = timings.stream().map(Evidence.Timing::run).filter(run -> run > 0).toList();
        double sum = 0;
        for (double each : logs) {
            sum += each;
        }
        mean = sum / logs.length;
        double squares = 0;
        for (double each : logs) {
            squares += (each - mean) * (each - mean);
        }
        halfWidth = logs.length < 2
                ? Double.POSITIVE_INFINITY
                : TDistribution.of(logs.length - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2)
                        * Math.sqrt(squares / (logs.length - 1) / logs.length);
    }

    /** How many there are, pairs of trials in experiments included. */
    int count() {
        return count;
    }

    List<Long> runs() {
        return runs;
    }

    /** The seconds of a side in all of them. */
    double[] seconds(Side side) {
        return timings.stream()
                .mapToDouble(side == Side.SHALLOW ? shallow : deep)
                .toArray();
    }

    boolean enough() {
        return count >= LEAST_RUNS && Double.isFinite(mean);
    }

    double ratio() {
        return Math.exp(mean);
    }

    double low() {
        return Math.exp(mean - halfWidth);
    }

    double high() {
        return Math.exp(mean + halfWidth);
    }

    /**
     * Whether deep takes longer, as the text claims.
     *
     * @param margin a ratio above 1 within which both count as equal
     */
    Verdict verdict(double margin) {
        if (!enough()) {
            return Verdict.NOT_YET;
        }
        if (low() > margin) {
            return Verdict.AGREES;
        }
        return high() < 1 / margin ? Verdict.DISAGREES : Verdict.UNDECIDED;
    }
}
