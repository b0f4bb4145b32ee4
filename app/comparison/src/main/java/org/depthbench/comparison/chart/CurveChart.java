package org.depthbench.comparison.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jspecify.annotations.Nullable;

/**
 * Curves of both sides over one axis, drawn by JFreeChart.
 *
 * @param labels its title and what its axes count
 * @param most what no value on the vertical axis can exceed; infinite where nothing bounds it; what lies as far
 *     below 0 may leave the picture
 * @param window the part of the horizontal axis that is shown; null shows all
 */
public record CurveChart(
        Labels labels,
        boolean wholeNumbers,
        double most,
        List<Curve> curves,
        @Nullable Window window) implements Picture {
    private static final int MOST_MARKERS = 40;
    private static final int FEW_MARKERS = 6;
    private static final double MARGIN = 0.06;
    private static final double MANY = 1e5;
    /** Room for the width of a line at a bound. */
    private static final double EDGE = 0.015;

    /** Of 10,000 in the letters' size: the last number of an axis stands out by so much, for which JFreeChart leaves no room. */
    private static final double HALF_A_LABEL = 1.75;

    private static final double POINT = 1e-6;

    private static final NumberFormat WITH_COMMAS =
            new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.GERMAN));

    static {
        // Else letters that are turned become shapes, which nobody can search in a file: it was needed until Java 1.4.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    /**
     * A chart's title, empty for none, and the words along its axes.
     *
     * @param commas whether its numbers are written with a decimal comma
     * @param words puts what the chart itself says into the language of its labels
     */
    public record Labels(String title, String x, String y, boolean commas, UnaryOperator<String> words) {
        /** In English but for the labels. */
        public Labels(String title, String x, String y, boolean commas) {
            this(title, x, y, commas, UnaryOperator.identity());
        }

        /** With decimal points. */
        public Labels(String title, String x, String y) {
            this(title, x, y, false);
        }

        /** What the chart itself says. */
        public String say(String english) {
            return words.apply(english);
        }

        /** Has axes write their numbers so. */
        public void write(NumberAxis... axes) {
            for (NumberAxis axis : axes) {
                axis.setNumberFormatOverride(commas ? WITH_COMMAS : null);
            }
        }
    }

    /** A part of the horizontal axis. */
    public record Window(double from, double to) {
        public Window {
            if (!(from < to)) {
                throw new IllegalArgumentException(
                        "A window must begin before its end, was %s to %s.".formatted(from, to));
            }
        }
    }

    /**
     * What was drawn where.
     *
     * @param plot where the curves are, in the units of the picture
     * @param x the part of the horizontal axis across it
     * @param y the part of the vertical axis up it
     */
    public record Place(Rectangle2D plot, Window x, Window y) {}

    public CurveChart {
        curves = List.copyOf(curves);
    }

    /** The same under another title. */
    public CurveChart titled(String title) {
        return new CurveChart(
                new Labels(title, labels.x(), labels.y(), labels.commas(), labels.words()),
                wholeNumbers,
                most,
                curves,
                window);
    }

    /** Draws itself into a rectangle of this size. */
    public Place draw(Graphics2D graphics, double width, double height, ChartStyle style, boolean legend) {
        JFreeChart chart = chart(style, legend, height);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
        XYPlot plot = chart.getXYPlot();
        return new Place(
                info.getPlotInfo().getDataArea(),
                window(plot.getDomainAxis().getRange()),
                window(plot.getRangeAxis().getRange()));
    }

    private static Window window(Range range) {
        return new Window(range.getLowerBound(), range.getUpperBound());
    }

    /** Draws itself with its legend. */
    @Override
    public void draw(Graphics2D graphics, double width, double height, ChartStyle style) {
        Place unused = draw(graphics, width, height, style, true);
    }

    private JFreeChart chart(ChartStyle style, boolean legend, double height) {
        DefaultXYDataset data = new DefaultXYDataset();
        Range range = yRange();
        for (int i = 0; i < curves.size(); i++) {
            data.addSeries(i, new double[][] {curves.get(i).xs(), seen(curves.get(i), range)});
        }
        NumberAxis x = dressed(new NumberAxis(labels.x()), style);
        NumberAxis y = dressed(new MarkedAxis(labels.y()), style);
        labels.write(x, y);
        if (curves.stream().anyMatch(curve -> curve.size() > 0 && curve.xs()[curve.size() - 1] >= MANY)) {
            x.setNumberFormatOverride(new PrefixedFormat(labels.commas()));
        }
        XYPlot plot = new XYPlot(data, x, y, renderer(style));
        // What the chart is about lies over what it is seen beside.
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        if (window != null) {
            x.setRange(window.from(), window.to());
        }
        if (wholeNumbers && wide(x.getRange())) {
            x.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        }
        if (range != null) {
            y.setRange(range);
        }
        style.dress(plot);
        plot.setFixedLegendItems(legendItems(style));
        CurveLabels.of(curves, style, this::shown, x.getRange(), y.getRange(), height)
                .forEach(plot::addAnnotation);
        JFreeChart chart = new JFreeChart(
                labels.title().isEmpty() ? null : labels.title(), style.font(Font.BOLD, 15), plot, legend);
        chart.setBackgroundPaint(style.background());
        chart.setPadding(
                new RectangleInsets(4, 2, 2, HALF_A_LABEL * x.getTickLabelFont().getSize2D()));
        if (chart.getTitle() != null) {
            chart.getTitle().setPaint(style.text());
        }
        if (legend) {
            chart.getLegend().setPosition(RectangleEdge.BOTTOM);
            chart.getLegend().setItemFont(style.font(Font.PLAIN, 12));
            chart.getLegend().setItemPaint(style.text());
            chart.getLegend().setBackgroundPaint(style.background());
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        return chart;
    }

    /** The end of a curve stays in the picture, for before it diverges a network can be off by any factor. */
    private static double[] seen(Curve curve, @Nullable Range range) {
        return curve.role() == Curve.Role.END && range != null
                ? Arrays.stream(curve.ys()).map(range::constrain).toArray()
                : curve.ys();
    }

    /** An axis in the letters and colours of a style. */
    public static <A extends ValueAxis> A dressed(A axis, ChartStyle style) {
        if (axis instanceof NumberAxis numbers) {
            numbers.setAutoRangeIncludesZero(false);
        }
        axis.setLabelFont(style.font(Font.PLAIN, 12));
        axis.setTickLabelFont(style.font(Font.PLAIN, 11));
        axis.setLabelPaint(style.text());
        axis.setTickLabelPaint(style.text());
        axis.setAxisLinePaint(style.grid());
        axis.setTickMarkPaint(style.grid());
        return axis;
    }

    /** Of the points that are shown; faint curves may leave the picture, since single slices can be far off. */
    private @Nullable Range yRange() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        boolean onlyFaint = curves.stream().allMatch(curve -> background(curve) || curve.size() == 0);
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                boolean counts = !background(curve) || onlyFaint;
                if (counts && shown(curve.xs()[i]) && Double.isFinite(curve.ys()[i])) {
                    low = Math.min(low, curve.ys()[i]);
                    high = Math.max(high, curve.ys()[i]);
                }
            }
        }
        if (low > high) {
            return null;
        }
        if (low < -most && high > -most) {
            // Before it has learned, a network can be off by any factor, and would squeeze all that comes after.
            low = -most;
        }
        double margin = high > low ? MARGIN * (high - low) : Math.max(1e-3, Math.abs(high) * MARGIN);
        double edge = EDGE * (high - low + margin);
        return new Range(
                low < 0 ? low - margin : Math.max(-edge, low - margin),
                high > most ? high + margin : Math.min(most + edge, high + margin));
    }

    /** What may leave the picture, or is kept in it. */
    private static boolean background(Curve curve) {
        return curve.role() == Curve.Role.FAINT || curve.role() == Curve.Role.END;
    }

    /** Whether whole numbers alone are marks enough: not within one epoch. A single point has a range of almost nothing. */
    private boolean wide(Range across) {
        return across.getLength() < POINT || across.getLength() >= (window == null ? 1 : 2);
    }

    private boolean shown(double x) {
        return window == null || (x >= window.from() && x <= window.to());
    }

    private XYLineAndShapeRenderer renderer(ChartStyle style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer() {
            private static final long serialVersionUID = 1L;

            /** A long curve has a marker now and then: the two sides are told apart by more than colour. */
            @Override
            public boolean getItemShapeVisible(int series, int item) {
                Curve curve = curves.get(series);
                int every = 1 + curve.size() / (curve.role() == Curve.Role.UNDER ? FEW_MARKERS : MOST_MARKERS);
                return item % every == 0 && super.getItemShapeVisible(series, item);
            }
        };
        // Else each piece of a curve is a line of its own, with round ends, which takes ten times as long.
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            boolean mark = curve.role() == Curve.Role.MARK;
            renderer.setSeriesPaint(i, style.colour(curve));
            renderer.setSeriesStroke(i, style.line(curve.role()));
            renderer.setSeriesShape(i, style.marker(curve));
            boolean point = mark || curve.role() == Curve.Role.END;
            renderer.setSeriesLinesVisible(i, !point);
            // A single point has no broken line that tells what it is seen beside.
            renderer.setSeriesShapesFilled(i, !mark && curve.role() != Curve.Role.BESIDE);
            renderer.setSeriesShapesVisible(i, point || curve.size() == 1 || marked(curve));
        }
        return renderer;
    }

    /** Whether its marker tells whose it is. */
    private static boolean marked(Curve curve) {
        return curve.role() == Curve.Role.MAIN || curve.role() == Curve.Role.UNDER;
    }

    private LegendItemCollection legendItems(ChartStyle style) {
        LegendItemCollection items = new LegendItemCollection();
        for (Curve curve : curves) {
            if (curve.role() == Curve.Role.END) {
                continue;
            }
            boolean mark = curve.role() == Curve.Role.MARK;
            items.add(new LegendItem(
                    curve.name(),
                    null,
                    null,
                    null,
                    mark || marked(curve),
                    style.marker(curve),
                    !mark,
                    style.colour(curve),
                    mark,
                    style.colour(curve),
                    style.line(curve.role()),
                    !mark,
                    new java.awt.geom.Line2D.Double(-12, 0, 12, 0),
                    style.line(curve.role()),
                    style.colour(curve)));
        }
        return items;
    }
}
