package org.depthbench.desktop.chart;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Reduction;

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
        int rows = (int) Math.ceil(height * scale);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        CurveChart reduced = new CurveChart(
                new CurveChart.Labels("", axisNamed ? chart.labels().x() : "", ""),
                chart.wholeNumbers(),
                chart.most(),
                List.copyOf(chart.curves().stream()
                        .map(curve -> Reduction.of(curve, reduction(chart, curve.xs(), columns)))
                        .toList()),
                chart.window());
        CurveChart.Place place = reduced.draw(graphics, width, height, style, false);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        return new ChartPicture(new WritableImage(buffer), chart, place);
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
