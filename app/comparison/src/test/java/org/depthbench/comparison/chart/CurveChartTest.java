package org.depthbench.comparison.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;

/** Lines can be told apart. */
class CurveChartTest {
    @Test
    void anotherRunsNameStandsAtItsCurveToo() {
        Curve live = new Curve("live", Side.DEEP, Curve.Role.MAIN, new double[] {1, 2}, new double[] {0.5, 0.6});
        Curve other = live.as("#12 deep", Curve.Role.UNDER);
        CurveChart chart =
                new CurveChart(new CurveChart.Labels("Accuracy", "epoch", "%"), true, 100, List.of(live, other), null);

        String svg = chart.svg(400, 300, ChartStyle.of("light"));

        assertEquals(1, count("live", svg));
        assertEquals(2, count("#12 deep", svg));
    }

    private static long count(String text, String in) {
        return Pattern.compile(Pattern.quote(text)).matcher(in).results().count();
    }
}
