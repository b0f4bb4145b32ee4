package org.depthbench.desktop.chart;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.WritableImage;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Reduction;
import org.depthbench.desktop.work.Drawn;

/**
 * A chart drawn into memory that JavaFX shows without copying it.
 *
 * @param place where the plot lies, in logical pixels
 */
record ChartPicture(WritableImage image, CurveChart chart, CurveChart.Place place) {
    /**
     * Draws on any thread; the size is in logical pixels, the scale in physical ones to one of them. Its title and its unit
     * stand above the picture, not in it.
     */
    static ChartPicture draw(
            CurveChart chart, boolean axisNamed, ChartStyle style, int width, int height, double scale) {
        int columns = (int) Math.ceil(width * scale);
        CurveChart reduced = new CurveChart(
                new CurveChart.Labels(
                        "",
                        axisNamed ? chart.labels().x() : "",
                        "",
                        chart.labels().commas()),
                chart.wholeNumbers(),
                chart.most(),
                List.copyOf(chart.curves().stream()
                        .map(curve -> Reduction.of(curve, reduction(chart, curve.xs(), columns)))
                        .toList()),
                chart.window());
        AtomicReference<CurveChart.Place> place = new AtomicReference<>();
        WritableImage image = Drawn.image(
                width, height, scale, graphics -> place.set(reduced.draw(graphics, width, height, style, false)));
        return new ChartPicture(image, chart, Objects.requireNonNull(place.get()));
    }

    /** A zoomed curve is wider than the picture. */
    private static int reduction(CurveChart chart, double[] xs, int columns) {
        CurveChart.Window window = chart.window();
        if (window == null || xs.length == 0) {
            return columns;
        }
        double share = (xs[xs.length - 1] - xs[0]) / (window.to() - window.from());
        return (int) Math.min(1_000_000, Math.max(1, share) * columns);
    }

    /** The horizontal position of a value. */
    double toPixel(double x) {
        return place.plot().getX()
                + (x - place.x().from())
                        / (place.x().to() - place.x().from())
                        * place.plot().getWidth();
    }

    /** The value at a horizontal position; outside the plot, the nearest border's. */
    double toValue(double pixel) {
        double share = (pixel - place.plot().getX()) / place.plot().getWidth();
        return place.x().from()
                + Math.min(1, Math.max(0, share)) * (place.x().to() - place.x().from());
    }
}
