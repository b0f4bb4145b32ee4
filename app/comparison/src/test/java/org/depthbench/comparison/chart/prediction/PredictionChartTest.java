package org.depthbench.comparison.chart.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.OptionalInt;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;

class PredictionChartTest {
    private static final ChartStyle STYLE = ChartStyle.of("light");
    private static final double[] RIGHT = {0, 10, 20};
    private static final double[] SAID = {12, 3, 19};

    private final BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);

    @Test
    void dotsLieWhereInkIs() {
        for (boolean residuals : new boolean[] {false, true}) {
            DrawnDots dots = draw(residuals);
            for (int i = 0; i < RIGHT.length; i++) {
                Color ink = new Color(image.getRGB((int) dots.x()[i], (int) dots.y()[i]));
                assertTrue(ink.getBlue() < 250 || ink.getRed() < 250, "dot " + i + " is " + ink);
            }
        }
    }

    @Test
    void whatIsMoreLiesFurtherRightAndHigher() {
        DrawnDots dots = draw(false);

        assertTrue(dots.x()[0] < dots.x()[1] && dots.x()[1] < dots.x()[2]);
        assertEquals(dots.x()[1] - dots.x()[0], dots.x()[2] - dots.x()[1], 1e-9);
        assertTrue(dots.y()[2] < dots.y()[0] && dots.y()[0] < dots.y()[1]);
    }

    @Test
    void theNearestDotIsFoundAmongThoseThatAreNear() {
        DrawnDots dots = new DrawnDots(new double[] {10, 20, 26}, new double[] {50, 50, 58});

        assertEquals(OptionalInt.of(1), dots.nearest(21, 50, 8));
        assertEquals(OptionalInt.of(2), dots.nearest(25, 56, 8));
        assertEquals(OptionalInt.of(0), dots.nearest(10, 58, 8));
        assertEquals(OptionalInt.empty(), dots.nearest(10, 58.5, 8));
    }

    private DrawnDots draw(boolean residuals) {
        PredictionChart chart = new PredictionChart(
                new CurveChart.Labels("", "right", "said", false), Side.DEEP, RIGHT, SAID, residuals);
        Graphics2D graphics = image.createGraphics();
        DrawnDots dots = chart.draw(graphics, 400, 300, STYLE);
        graphics.dispose();
        return dots;
    }
}
