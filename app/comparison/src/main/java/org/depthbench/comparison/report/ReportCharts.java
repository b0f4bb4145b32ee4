package org.depthbench.comparison.report;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The charts of a report, as SVG. */
final class ReportCharts {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 330;
    private static final int MOST_MARKERS = 40;

    private final ComparisonResult result;
    private final ChartStyle style;

    ReportCharts(ComparisonResult result, ChartStyle style) {
        this.result = result;
        this.style = style;
    }

    String accuracyByEpoch() {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (Side side : Side.values()) {
            lines.addSeries(byEpoch(side, side.word() + ", test", EpochRecord::testAccuracy, 100));
        }
        for (Side side : Side.values()) {
            lines.addSeries(byEpoch(side, side.word() + ", train", EpochRecord::trainAccuracy, 100));
        }
        return svg(chart("Accuracy", "epoch", "accuracy (%)", lines));
    }

    String accuracyByTime() {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (Side side : Side.values()) {
            XYSeries series = new XYSeries(side.word() + ", test");
            double seconds = 0;
            for (EpochRecord epoch : result.side(side).epochs()) {
                seconds += epoch.trainingSeconds();
                series.add(seconds, 100 * epoch.testAccuracy());
            }
            lines.addSeries(series);
        }
        return svg(chart("Accuracy for training time", "training time (s)", "test accuracy (%)", lines));
    }

    String lossByEpoch() {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (Side side : Side.values()) {
            lines.addSeries(byEpoch(side, side.word() + ", test", EpochRecord::testLoss, 1));
        }
        for (Side side : Side.values()) {
            lines.addSeries(byEpoch(side, side.word() + ", train", EpochRecord::trainLoss, 1));
        }
        return svg(chart("Loss", "epoch", "cross-entropy (nats)", lines));
    }

    String memoryByEpoch() {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (Side side : Side.values()) {
            lines.addSeries(byEpoch(side, side.word(), epoch -> epoch.peakMemoryBytes(), 1 / 1048576.0));
        }
        return svg(chart("Memory", "epoch", "peak resident set (MiB)", lines));
    }

    private XYSeries byEpoch(Side side, String name, ToDoubleFunction<EpochRecord> value, double scale) {
        XYSeries series = new XYSeries(name);
        TrialResult trial = result.side(side);
        trial.epochs().forEach(epoch -> series.add(epoch.epoch(), scale * value.applyAsDouble(epoch)));
        return series;
    }

    /** Series come in pairs, shallow before deep; the first pair is the one that counts. */
    private JFreeChart chart(String title, String xLabel, String yLabel, XYSeriesCollection lines) {
        XYPlot plot = new XYPlot(lines, axis(xLabel), axis(yLabel), renderer(lines));
        plot.setBackgroundPaint(style.ground());
        plot.setDomainGridlinePaint(style.grid());
        plot.setRangeGridlinePaint(style.grid());
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(title, style.font(Font.BOLD, 15), plot, true);
        chart.setBackgroundPaint(style.background());
        chart.getTitle().setPaint(style.text());
        chart.getLegend().setPosition(RectangleEdge.BOTTOM);
        chart.getLegend().setItemFont(style.font(Font.PLAIN, 12));
        chart.getLegend().setItemPaint(style.text());
        chart.getLegend().setBackgroundPaint(style.background());
        chart.getLegend().setFrame(BlockBorder.NONE);
        return chart;
    }

    private NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        axis.setLabelFont(style.font(Font.PLAIN, 12));
        axis.setTickLabelFont(style.font(Font.PLAIN, 11));
        axis.setLabelPaint(style.text());
        axis.setTickLabelPaint(style.text());
        axis.setAxisLinePaint(style.grid());
        if (label.equals("epoch")) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        }
        return axis;
    }

    private XYLineAndShapeRenderer renderer(XYSeriesCollection lines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (int i = 0; i < lines.getSeriesCount(); i++) {
            Side side = i % 2 == 0 ? Side.SHALLOW : Side.DEEP;
            boolean main = i < 2;
            renderer.setSeriesPaint(i, style.colour(side));
            renderer.setSeriesStroke(i, style.line(main));
            renderer.setSeriesShape(i, style.marker(side));
            renderer.setSeriesShapesVisible(i, main && lines.getItemCount(i) <= MOST_MARKERS);
        }
        return renderer;
    }

    private static String svg(JFreeChart chart) {
        SVGGraphics2D graphics = new SVGGraphics2D(GenericDOMImplementation.getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        StringWriter text = new StringWriter();
        try {
            graphics.stream(text, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String document = text.toString();
        // Inside a page, an SVG begins with its element, without the XML prolog.
        return document.substring(document.indexOf("<svg"));
    }
}
