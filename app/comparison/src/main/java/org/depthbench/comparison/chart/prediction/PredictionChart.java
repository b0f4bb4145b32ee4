package org.depthbench.comparison.chart.prediction;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.spec.Side;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * What a network says of quantities over what is right, a dot an example; drawn by JFreeChart. On the line all are right.
 *
 * @param labels what its axes are; its title stands above the picture, not in it
 * @param right what is right for each example
 * @param said what is predicted for each; of residuals the difference
 * @param residuals whether the distances from what is right are shown
 */
public record PredictionChart(CurveChart.Labels labels, Side side, double[] right, double[] said, boolean residuals) {
    private static final double MARGIN = 0.05;
    private static final double DOT = 5;
    private static final int DOT_ALPHA = 130;

    /**
     * Draws itself into a rectangle of this size.
     *
     * @return where its dots lie in it
     */
    public DrawnDots draw(Graphics2D graphics, double width, double height, ChartStyle style) {
        double[] shown = said.clone();
        for (int i = 0; i < shown.length && residuals; i++) {
            shown[i] -= right[i];
        }
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries(side.word(), new double[][] {right, shown});
        Range across = range(right);
        Range up = residuals ? range(shown, new double[] {0}) : range(right, shown);
        NumberAxis x = CurveChart.dressed(new NumberAxis(labels.x()), style);
        NumberAxis y = CurveChart.dressed(new NumberAxis(labels.y()), style);
        labels.write(x, y);
        x.setRange(across);
        y.setRange(up);
        XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
        double size = DOT * style.scale();
        Color colour = style.colour(side);
        dots.setSeriesPaint(0, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), DOT_ALPHA));
        dots.setSeriesShape(
                0,
                side == Side.SHALLOW
                        ? new Ellipse2D.Double(-size / 2, -size / 2, size, size)
                        : new Rectangle2D.Double(-size / 2, -size / 2, size, size));
        XYPlot plot = new XYPlot(data, x, y, dots);
        style.dress(plot);
        double low = across.getLowerBound();
        double high = across.getUpperBound();
        plot.addAnnotation(new XYLineAnnotation(
                low,
                residuals ? 0 : low,
                high,
                residuals ? 0 : high,
                new BasicStroke((float) style.scale()),
                style.text()));
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(style.background());
        ChartRenderingInfo drawn = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), drawn);
        Rectangle2D area = drawn.getPlotInfo().getDataArea();
        return new DrawnDots(places(right, x, area, RectangleEdge.BOTTOM), places(shown, y, area, RectangleEdge.LEFT));
    }

    private static double[] places(double[] values, NumberAxis axis, Rectangle2D area, RectangleEdge edge) {
        return Arrays.stream(values)
                .map(value -> axis.valueToJava2D(value, area, edge))
                .toArray();
    }

    /** All values with a margin. */
    private static Range range(double[]... values) {
        double low = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double high = Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double margin = Math.max(MARGIN * (high - low), 1e-9 * Math.max(1, Math.abs(high)));
        return new Range(low - margin, high + margin);
    }
}
