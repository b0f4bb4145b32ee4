package org.depthbench.comparison.chart.glance;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.spec.Side;

/**
 * The small chart of a row: shallow above deep as bars from nothing on, both as lines over what was varied, or a count of tasks. Intervals
 * are thin lines, trials dots. It has no axis of its own: the numbers stand beside it.
 */
public final class GlanceChart {
    /** From so many times the other on, a bar would be a line: both are points on a logarithmic axis then. */
    private static final double LOGARITHMIC_FROM = 20;

    private static final double THICKEST = 13;
    private static final double DOT = 4;
    private static final int DOT_ALPHA = 120;
    private static final int SMALL = 10;

    /** Lines need so many times the height of a letter; where there is less, the ends of their axis are not written. */
    private static final double LEAST_LINES = 1.6;

    private final Graphics2D graphics;
    private final Rectangle2D area;
    private final ChartStyle style;

    private GlanceChart(Graphics2D graphics, Rectangle2D area, ChartStyle style) {
        this.graphics = graphics;
        this.area = area;
        this.style = style;
    }

    /** Draws a plot into a rectangle of this size; what does not fit into it is left out. */
    public static void draw(Glance.Plot plot, Graphics2D graphics, double width, double height, ChartStyle style) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double edge = DOT * style.scale();
        Rectangle2D area = new Rectangle2D.Double(edge, edge / 2, width - 2 * edge, height - edge);
        GlanceChart chart = new GlanceChart(graphics, area, style);
        if (area.getWidth() <= 0 || area.getHeight() <= 0) {
            return;
        }
        if (plot instanceof Glance.Plot.Bars bars) {
            chart.bars(bars);
        } else if (plot instanceof Glance.Plot.Lines lines) {
            chart.lines(lines);
        } else if (plot instanceof Glance.Plot.Tally tally) {
            chart.tally(tally);
        }
    }

    // ---- Bars ----

    private void bars(Glance.Plot.Bars bars) {
        double[] means = {bars.shallow().mean(), bars.deep().mean()};
        double most = Math.max(means[0], means[1]);
        double least = Math.min(means[0], means[1]);
        boolean logarithmic = least > 0 && most / least >= LOGARITHMIC_FROM;
        Scale across = logarithmic
                ? Scale.logarithmic(bounds(bars.shallow(), bars.deep()), area.getMinX(), area.getMaxX())
                : Scale.fromNothing(bounds(bars.shallow(), bars.deep()), area.getMinX(), area.getMaxX());
        double thick = Math.min(THICKEST * style.scale(), area.getHeight() / 2.4);
        double gap = Math.min(thick * 0.45, area.getHeight() - 2 * thick);
        double top = area.getCenterY() - thick - gap / 2;
        graphics.setPaint(style.grid());
        graphics.setStroke(new BasicStroke((float) style.scale()));
        if (logarithmic) {
            for (double decade : across.decades()) {
                graphics.draw(new Line2D.Double(across.at(decade), area.getMinY(), across.at(decade), area.getMaxY()));
            }
        } else {
            graphics.draw(new Line2D.Double(across.at(0), area.getMinY(), across.at(0), area.getMaxY()));
        }
        for (Side side : Side.values()) {
            Glance.Value value = bars.of(side);
            double middle = top + thick / 2 + (side == Side.SHALLOW ? 0 : thick + gap);
            if (Double.isFinite(value.mean())) {
                if (!logarithmic) {
                    bar(across.at(0), across.at(value.mean()), middle, thick, side);
                }
                interval(value, across, middle);
                dots(value, across, middle, side);
                if (logarithmic) {
                    point(across.at(value.mean()), middle, side);
                }
            }
        }
    }

    private void bar(double from, double to, double middle, double thick, Side side) {
        Color colour = style.colour(side);
        graphics.setPaint(colour);
        graphics.fill(new Rectangle2D.Double(
                Math.min(from, to), middle - thick / 2, Math.max(1, Math.abs(to - from)), thick));
    }

    private void interval(Glance.Value value, Scale across, double middle) {
        if (Double.isFinite(value.low()) && Double.isFinite(value.high())) {
            graphics.setPaint(style.text());
            graphics.setStroke(new BasicStroke((float) (1.6 * style.scale())));
            graphics.draw(new Line2D.Double(across.at(value.low()), middle, across.at(value.high()), middle));
        }
    }

    /** Dots on a bar are seen by their rim. */
    private void dots(Glance.Value value, Scale across, double middle, Side side) {
        double size = DOT * style.scale();
        graphics.setStroke(new BasicStroke((float) (0.8 * style.scale())));
        for (double each : value.values()) {
            Ellipse2D dot = new Ellipse2D.Double(across.at(each) - size / 2, middle - size / 2, size, size);
            graphics.setPaint(style.colour(side));
            graphics.fill(dot);
            graphics.setPaint(style.background());
            graphics.draw(dot);
        }
    }

    // ---- Lines ----

    private void lines(Glance.Plot.Lines lines) {
        List<Glance.Place> all =
                Stream.concat(lines.shallow().stream(), lines.deep().stream()).toList();
        FontMetrics letters = small();
        double below = letters.getAscent() + DOT * style.scale();
        boolean labelled = area.getHeight() - below >= letters.getAscent() * LEAST_LINES;
        Rectangle2D plot = new Rectangle2D.Double(
                area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight() - (labelled ? below : 0));
        Scale across =
                Scale.logarithmic(all.stream().mapToDouble(Glance.Place::x).toArray(), plot.getMinX(), plot.getMaxX());
        Scale up = Scale.around(
                all.stream()
                        .flatMapToDouble(place -> DoubleStream.of(bounds(place.value())))
                        .toArray(),
                plot.getMaxY(),
                plot.getMinY());
        for (Side side : Side.values()) {
            line(lines.of(side), across, up, side);
        }
        if (labelled) {
            ends(lines, across, letters);
        }
    }

    private void line(List<Glance.Place> places, Scale across, Scale up, Side side) {
        Color colour = style.colour(side);
        Path2D path = new Path2D.Double();
        for (Glance.Place place : places) {
            double x = across.at(place.x());
            double y = up.at(place.value().mean());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            graphics.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), DOT_ALPHA));
            graphics.setStroke(new BasicStroke((float) (1.4 * style.scale())));
            if (Double.isFinite(place.value().low())
                    && Double.isFinite(place.value().high())) {
                graphics.draw(new Line2D.Double(
                        x, up.at(place.value().low()), x, up.at(place.value().high())));
            }
        }
        graphics.setPaint(colour);
        graphics.setStroke(new BasicStroke((float) (2 * style.scale()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
        places.forEach(place -> point(across.at(place.x()), up.at(place.value().mean()), side));
    }

    /** Round for shallow, square for deep, as in every chart. */
    private void point(double x, double y, Side side) {
        double size = 1.6 * DOT * style.scale();
        graphics.setPaint(style.colour(side));
        graphics.fill(
                side == Side.SHALLOW
                        ? new Ellipse2D.Double(x - size / 2, y - size / 2, size, size)
                        : new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
    }

    /** The first and the last place of the axis, as far as both fit. */
    private void ends(Glance.Plot.Lines lines, Scale across, FontMetrics letters) {
        List<Glance.Place> places = lines.shallow().size() > 1 ? lines.shallow() : lines.deep();
        Glance.Place first = places.get(0);
        Glance.Place last = places.get(places.size() - 1);
        double lastWidth = letters.stringWidth(last.label());
        double firstEnd = across.at(first.x()) + letters.stringWidth(first.label());
        graphics.setPaint(style.text());
        float base = (float) area.getMaxY();
        if (firstEnd + lastWidth < across.at(last.x())) {
            graphics.drawString(first.label(), (float) across.at(first.x()), base);
        }
        graphics.drawString(last.label(), (float) (across.at(last.x()) - lastWidth), base);
    }

    // ---- Tasks ----

    private void tally(Glance.Plot.Tally tally) {
        if (tally.tasks() == 0) {
            return;
        }
        double thick = Math.min(1.6 * THICKEST * style.scale(), area.getHeight());
        double x = area.getMinX();
        Color[] colours = {style.colour(Side.SHALLOW), style.grid().darker(), style.grid(), style.colour(Side.DEEP)};
        int[] counts = {tally.shallow(), tally.equal(), tally.open(), tally.deep()};
        for (int i = 0; i < counts.length; i++) {
            double width = area.getWidth() * counts[i] / tally.tasks();
            Rectangle2D part = new Rectangle2D.Double(x, area.getCenterY() - thick / 2, width, thick);
            graphics.setPaint(colours[i]);
            graphics.fill(part);
            graphics.setPaint(style.background());
            graphics.setStroke(new BasicStroke((float) style.scale()));
            graphics.draw(part);
            x += width;
        }
    }

    // ---- What all have ----

    private FontMetrics small() {
        graphics.setFont(style.font(Font.PLAIN, SMALL));
        return graphics.getFontMetrics();
    }

    private static double[] bounds(Glance.Value... values) {
        return Stream.of(values)
                .flatMapToDouble(value -> DoubleStream.concat(
                        DoubleStream.of(value.mean(), value.low(), value.high()),
                        value.values().stream().mapToDouble(Double::doubleValue)))
                .filter(Double::isFinite)
                .toArray();
    }
}
