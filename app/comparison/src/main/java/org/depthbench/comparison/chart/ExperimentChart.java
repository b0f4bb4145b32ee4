package org.depthbench.comparison.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.spec.Side;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * An experiment's cells over its axis: each trial a dot, each mean with its 95 % interval; drawn by JFreeChart.
 *
 * @param labels its title and what its axes count
 * @param across what its horizontal axis is
 * @param percent whether values are fractions to be shown as percentages
 * @param logarithmic whether the vertical axis is, for values that are compared by ratios
 */
public record ExperimentChart(
        CurveChart.Labels labels, Across across, boolean percent, boolean logarithmic, List<Cell> cells)
        implements Picture {
    /** The series that count most. */
    private static final Set<String> MAIN = Set.of("", "test");

    /** Those that are seen beside them, broken and hollow; each further one has a tone and a marker of its own. */
    private static final Set<String> BESIDE_MAIN = Set.of("train", "residual");

    /** The end of the series of networks of one depth that have links. */
    private static final String LINKED = " residual";

    /** The end of those without. */
    private static final String LAYERS = " layers";

    private static final double PERCENT = 100;
    private static final int DOT_ALPHA = 120;
    private static final double DOT = 4.5;

    /** Sides stand so far beside the middle of a named place. */
    private static final double BESIDE = 0.13;

    /** Where the axis has ratios: sizes lie close enough. */
    private static final double NARROW = 0.1;

    /** Where it has percentages, sides are so many of them apart, as a share of what they are beside each other else. */
    private static final double APART = 2;

    /** From so many on not each percentage has a mark. */
    private static final int MANY_PERCENT = 10;

    private static final double MARGIN = 0.08;

    /** So many times what the trials cover may an interval be that is to be seen whole. */
    private static final double MOST_LONGER = 3;

    private static final double EDGE = 0.03;

    /** What the horizontal axis of an experiment is. */
    public enum Across {
        /** Numbers that are compared by ratios, such as sizes. */
        RATIOS,
        /** Whole numbers, such as depths. */
        COUNTS,
        /** Percentages from 0 on. */
        PERCENTAGES,
        /** Places with names, such as tasks. */
        NAMES,
        /** Nothing is varied: the sides themselves. */
        SIDES
    }

    public ExperimentChart {
        cells = List.copyOf(cells);
    }

    @Override
    public void draw(Graphics2D graphics, double width, double height, ChartStyle style) {
        chart(style).draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    }

    private JFreeChart chart(ChartStyle style) {
        XYIntervalSeriesCollection means = new XYIntervalSeriesCollection();
        XYSeriesCollection dots = new XYSeriesCollection();
        XYErrorRenderer withIntervals = new XYErrorRenderer();
        XYLineAndShapeRenderer single = new XYLineAndShapeRenderer(false, true);
        for (List<Cell> line : lines()) {
            int series = means.getSeriesCount();
            means.addSeries(means(line));
            dots.addSeries(dots(line));
            dress(withIntervals, single, series, line.get(0), style);
        }
        XYPlot plot = new XYPlot(dots, across(style), up(style), single);
        plot.setDataset(1, means);
        plot.setRenderer(1, withIntervals);
        style.dress(plot);
        plot.setFixedLegendItems(legend(style));
        return style.framed(labels.title(), plot);
    }

    /** The cells of each line, one side after the other. */
    private Collection<List<Cell>> lines() {
        return cells.stream()
                .sorted(Comparator.comparing(Cell::side))
                .collect(Collectors.groupingBy(Cell::line, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Curve look(Cell cell) {
        Curve look = new Curve(
                cell.line(),
                Mark.of(cell.side()),
                MAIN.contains(cell.series()) ? Curve.Role.MAIN : Curve.Role.BESIDE,
                new double[0],
                new double[0]);
        List<String> others = cells.stream()
                .map(ExperimentChart::family)
                .filter(series -> !MAIN.contains(series) && !BESIDE_MAIN.contains(series))
                .distinct()
                .toList();
        return others.contains(family(cell)) ? look.under(cell.line(), 1 + others.indexOf(family(cell))) : look;
    }

    /** Networks of one depth, with links and without, have one tone. */
    private static String family(Cell cell) {
        return cell.series().endsWith(LINKED) ? cell.series().replace(LINKED, LAYERS) : cell.series();
    }

    /** Whether a line is broken and hollow. */
    private static boolean beside(Cell cell) {
        return BESIDE_MAIN.contains(cell.series()) || cell.series().endsWith(LINKED);
    }

    /** Says what the bars are, since there are many intervals. */
    private LegendItemCollection legend(ChartStyle style) {
        LegendItemCollection items = new LegendItemCollection();
        for (List<Cell> line : lines()) {
            Curve look = look(line.get(0));
            boolean filled = !beside(line.get(0));
            Color colour = style.colour(look);
            Stroke stroke = style.line(Curve.Role.MAIN);
            Shape marker = style.marker(look);
            items.add(new LegendItem(
                    labels.say(look.name()),
                    null,
                    null,
                    null,
                    true,
                    marker,
                    filled,
                    colour,
                    !filled,
                    colour,
                    stroke,
                    false,
                    marker,
                    stroke,
                    colour));
        }
        if (cells.stream().allMatch(cell -> cell.values().isEmpty())) {
            return items;
        }
        double size = DOT * style.scale();
        items.add(new LegendItem(
                labels.say("dots: trials; bars: 95 % interval of the mean"),
                null,
                null,
                null,
                new Ellipse2D.Double(-size / 2, -size / 2, size, size),
                style.text()));
        return items;
    }

    private XYIntervalSeries means(List<Cell> own) {
        XYIntervalSeries series = new XYIntervalSeries(own.get(0).line());
        for (Cell cell : own) {
            if (cell.n() > 0) {
                double x = x(cell);
                double low = Double.isFinite(cell.low()) ? cell.low() : cell.mean();
                double high = Double.isFinite(cell.high()) ? cell.high() : cell.mean();
                series.add(x, x, x, y(cell.mean()), y(low), y(high));
            }
        }
        return series;
    }

    private XYSeries dots(List<Cell> own) {
        XYSeries series = new XYSeries(own.get(0).line(), false, true);
        own.forEach(cell -> cell.values().forEach(value -> series.add(x(cell), y(value.value()))));
        return series;
    }

    private void dress(
            XYErrorRenderer withIntervals, XYLineAndShapeRenderer single, int series, Cell first, ChartStyle style) {
        Curve look = look(first);
        Color colour = style.colour(look);
        withIntervals.setSeriesPaint(series, colour);
        withIntervals.setSeriesShape(series, style.marker(look));
        withIntervals.setSeriesShapesFilled(series, !beside(first));
        withIntervals.setSeriesStroke(series, style.line(beside(first) ? Curve.Role.BESIDE : look.role()));
        withIntervals.setSeriesLinesVisible(series, across != Across.NAMES && across != Across.SIDES);
        withIntervals.setErrorPaint(null);
        withIntervals.setErrorStroke(style.line(Curve.Role.MAIN));
        single.setSeriesPaint(series, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), DOT_ALPHA));
        double size = DOT * style.scale();
        single.setSeriesShape(series, new Ellipse2D.Double(-size / 2, -size / 2, size, size));
    }

    private double x(Cell cell) {
        double beside = cell.side() == Side.SHALLOW ? -BESIDE : BESIDE;
        return switch (across) {
            case RATIOS -> cell.x() * (1 + beside * NARROW);
            case COUNTS -> cell.x();
            case PERCENTAGES -> cell.x() + beside * APART;
            case NAMES -> cell.x() + beside;
            case SIDES -> cell.side() == Side.SHALLOW ? 0 : 1;
        };
    }

    private double y(double value) {
        return percent ? PERCENT * value : value;
    }

    private ValueAxis across(ChartStyle style) {
        double least = cells.stream().mapToDouble(Cell::x).min().orElse(0);
        double most = cells.stream().mapToDouble(Cell::x).max().orElse(1);
        return switch (across) {
            case RATIOS ->
                CurveChart.dressed(
                        RatioAxis.places(
                                labels.x(),
                                cells.stream().map(Cell::x).distinct().toList()),
                        style);
            case COUNTS -> whole(least - 0.5, most + 0.5, style);
            case PERCENTAGES -> {
                NumberAxis axis = whole(-EDGE * Math.max(1, most), (1 + EDGE) * Math.max(1, most), style);
                axis.setTickUnit(new NumberTickUnit(most > MANY_PERCENT ? MANY_PERCENT / 2.0 : 1));
                yield axis;
            }
            case NAMES -> named(names(most), style);
            case SIDES -> named(new String[] {labels.say(Side.SHALLOW.word()), labels.say(Side.DEEP.word())}, style);
        };
    }

    private NumberAxis whole(double from, double to, ChartStyle style) {
        NumberAxis axis = CurveChart.dressed(new NumberAxis(labels.x()), style);
        axis.setStandardTickUnits(new NumberTickUnitSource(true));
        axis.setRange(from, to);
        return axis;
    }

    private ValueAxis named(String[] names, ChartStyle style) {
        SymbolAxis axis = CurveChart.dressed(new SymbolAxis(labels.x(), names), style);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, names.length - 0.5);
        axis.setVerticalTickLabels(names.length > 4);
        return axis;
    }

    private String[] names(double most) {
        String[] names = new String[(int) most + 1];
        for (int i = 0; i < names.length; i++) {
            int place = i;
            Optional<Cell> found =
                    cells.stream().filter(cell -> cell.x() == place).findFirst();
            names[i] = found.map(Cell::label).orElse("");
        }
        return names;
    }

    private ValueAxis up(ChartStyle style) {
        Optional<Range> range = range();
        if (logarithmic && range.isPresent()) {
            return CurveChart.dressed(
                    RatioAxis.round(
                            labels.y(), range.get().getLowerBound(), range.get().getUpperBound()),
                    style);
        }
        NumberAxis axis = CurveChart.dressed(new MarkedAxis(labels.y()), style);
        labels.write(axis);
        range.map(this::withMargin).ifPresent(axis::setRange);
        return axis;
    }

    /** Of the trials and the means, and of intervals that are not much longer; one of few trials may leave the picture. */
    private Optional<Range> range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Cell cell : cells) {
            double[] seen = cell.values().isEmpty()
                    ? DoubleStream.of(cell.mean()).filter(Double::isFinite).toArray()
                    : cell.values().stream().mapToDouble(Cell.Value::value).toArray();
            for (double value : seen) {
                low = Math.min(low, y(value));
                high = Math.max(high, y(value));
            }
        }
        if (low > high) {
            return Optional.empty();
        }
        Range seen = new Range(low, high);
        for (Cell cell : cells) {
            // Nothing below 0 lies on an axis of ratios.
            boolean drawable = !logarithmic || cell.low() > 0;
            if (drawable && y(cell.high()) - y(cell.low()) <= MOST_LONGER * (high - low)) {
                seen = Range.expandToInclude(Range.expandToInclude(seen, y(cell.low())), y(cell.high()));
            }
        }
        return Optional.of(seen);
    }

    private Range withMargin(Range range) {
        double high = range.getUpperBound();
        double margin = Math.max(MARGIN * range.getLength(), 1e-3 * Math.max(1, Math.abs(high)));
        return new Range(range.getLowerBound() - margin, high + margin);
    }
}
