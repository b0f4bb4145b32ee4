package org.depthbench.comparison.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.spec.Side;

/**
 * What was measured of one side at one place of an experiment's axis.
 *
 * @param series which of several lines of its side it belongs to, such as {@code train}; empty where there is one
 * @param n values it has; trials that failed or did not reach the target have none
 * @param mean of the values; of seconds the geometric one; NaN of none
 * @param low of the 95 % interval of the mean, over the values by Student's t; infinite of fewer than two
 * @param missing trials without a value
 */
public record Cell(
        Side side,
        String series,
        double x,
        String label,
        int n,
        double mean,
        double low,
        double high,
        List<Value> values,
        int missing) {
    public Cell {
        values = List.copyOf(values);
    }

    /** The same without its trials and the interval. */
    public Cell meanAlone() {
        return new Cell(side, series, x, label, n, mean, Double.NaN, Double.NaN, List.of(), missing);
    }

    /** Its line's name, such as {@code deep, train}. */
    public String line() {
        return series.isEmpty() ? side.word() : side.word() + ", " + series;
    }

    /**
     * One trial's value.
     *
     * @param trial its number in the store; 0 where it is not kept
     */
    public record Value(long trial, long seed, int repeat, double value) {
        /** Those of some trials, repeat by repeat; what has none is left out. */
        static List<Value> of(List<MeasuredTrial> trials, Function<MeasuredTrial, Optional<Double>> value) {
            return trials.stream()
                    .flatMap(trial -> value.apply(trial).stream()
                            .map(number -> new Value(
                                    trial.id(),
                                    trial.planned().trial().seed(),
                                    trial.planned().repeat(),
                                    number)))
                    .sorted(Comparator.comparingInt(Value::repeat))
                    .toList();
        }
    }
}
