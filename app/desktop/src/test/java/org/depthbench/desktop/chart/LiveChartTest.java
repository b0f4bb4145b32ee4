package org.depthbench.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveChartTest {
    @ParameterizedTest
    @CsvSource({
        "0.00012, 0, 0.0002, nats, 'Deep  0.000120 nats'",
        "0.71234, 0, 3, nats, 'Deep  0.71 nats'",
        "97.123, 90, 100, %, 'Deep  97.1 %'",
        "1234567.8, 0, 2000000, ex./s, 'Deep  1,234,568 ex./s'"
    })
    void aReadingHasTheDigitsOfItsAxisAndItsUnit(double value, double from, double to, String unit, String line) {
        Curve curve = new Curve("Deep", Mark.SECOND, Curve.Role.MAIN, new double[0], new double[0]);

        assertEquals(line, LiveChart.line(curve, value, new CurveChart.Window(from, to), unit));
    }
}
