package org.depthbench.comparison.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;

/** Intervals are seen whole where they are not much longer than what the trials cover. */
class ExperimentChartTest {
    @Test
    void anIntervalThatIsLittleLongerThanItsTrialsIsSeenWhole() {
        assertTrue(svg(cell(4, 9)).contains(">9"));
        assertFalse(svg(cell(-90, 99)).contains(">90"));
    }

    private static Cell cell(double low, double high) {
        return new Cell(
                Side.DEEP,
                "",
                0,
                "",
                3,
                6,
                low,
                high,
                DoubleStream.of(5, 6, 7)
                        .mapToObj(value -> new Cell.Value(1, 1, 0, value))
                        .toList(),
                0);
    }

    private static String svg(Cell cell) {
        return new ExperimentChart(
                        new CurveChart.Labels("", "", "seconds"),
                        ExperimentChart.Across.SIDES,
                        false,
                        false,
                        List.of(cell))
                .svg(600, 400, ChartStyle.of("light"));
    }
}
