package org.depthbench.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.depthbench.comparison.chart.CurveChart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveChartTest {
    @ParameterizedTest
    @CsvSource({
        "0.00012, 0, 0.0002, 0.000120",
        "0.71234, 0, 3, 0.71",
        "97.123, 90, 100, 97.1",
        "1234567.8, 0, 2000000, '1,234,568'"
    })
    void aReadingHasTheDigitsOfItsAxis(double value, double from, double to, String figure) {
        assertEquals(figure, LiveChart.line(value, new CurveChart.Window(from, to)));
    }
}
