package org.depthbench.comparison.table;

import java.util.Arrays;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.statistics.Summary;

/** Makes what was measured several times into a mean with its interval, for what is drawn of a row. */
final class Values {
    private Values() {}

    /** Of scores: their mean, with the interval of Student's t. */
    static Glance.Value ofScores(double... values) {
        Summary summary = Summary.of(values);
        if (summary.n() < 2) {
            return Glance.Value.once(summary.mean());
        }
        Interval interval = summary.posterior().interval(Difference.LEVEL);
        return new Glance.Value(
                summary.mean(),
                interval.low(),
                interval.high(),
                Arrays.stream(values).boxed().toList());
    }

    /**
     * Of times: their geometric mean, with the interval that Student's t gives their logarithms.
     *
     * @param seconds those that are not above 0 are left out
     */
    static Glance.Value ofTimes(double... seconds) {
        Glance.Value logs = ofScores(
                Arrays.stream(seconds).filter(each -> each > 0).map(Math::log).toArray());
        return new Glance.Value(
                Math.exp(logs.mean()),
                Math.exp(logs.low()),
                Math.exp(logs.high()),
                logs.values().stream().map(Math::exp).toList());
    }

    /** Of a cell of an experiment, as it has them. */
    static Glance.Value of(Cell cell) {
        return new Glance.Value(
                cell.mean(),
                cell.low(),
                cell.high(),
                cell.values().stream().map(Cell.Value::value).toList());
    }
}
