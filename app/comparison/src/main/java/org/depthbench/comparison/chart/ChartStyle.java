package org.depthbench.comparison.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ResourceBundle;
import org.depthbench.comparison.spec.Side;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * How charts look: colours, fonts, and for each side one colour, one marker and one line style.
 *
 * @param shallowInk the shallow side's colour for letters, which need more contrast than lines
 * @param deepInk likewise
 * @param scale by which lines, markers and letters are larger than on a desk, for people far away
 */
public record ChartStyle(
        Color background,
        Color ground,
        Color grid,
        Color text,
        Color shallow,
        Color deep,
        Color shallowInk,
        Color deepInk,
        String font,
        double scale) {
    private static final float LINE_WIDTH = 2.2f;
    private static final double MARKER = 7;
    private static final int FAINT_ALPHA = 110;
    private static final double FIRST_TONE = 0.45;
    private static final double TONE = 0.15;
    private static final double MOST_TONE = 0.75;

    /** The style of one theme, such as {@code light}. */
    public static ChartStyle of(String theme) {
        ResourceBundle tokens = ResourceBundle.getBundle("org.depthbench.assets.charts-" + theme);
        return new ChartStyle(
                Color.decode(tokens.getString("background")),
                Color.decode(tokens.getString("ground")),
                Color.decode(tokens.getString("grid")),
                Color.decode(tokens.getString("text")),
                Color.decode(tokens.getString("shallow")),
                Color.decode(tokens.getString("deep")),
                Color.decode(tokens.getString("shallow-ink")),
                Color.decode(tokens.getString("deep-ink")),
                tokens.getString("font"),
                Double.parseDouble(tokens.getString("scale")));
    }

    /** The same with everything larger or smaller. */
    public ChartStyle scaled(double otherScale) {
        return new ChartStyle(background, ground, grid, text, shallow, deep, shallowInk, deepInk, font, otherScale);
    }

    /** The side's colour. */
    public Color colour(Side side) {
        return colour(Mark.of(side));
    }

    /** The colour of a mark. */
    Color colour(Mark mark) {
        return mark == Mark.FIRST ? shallow : deep;
    }

    /** The colour of what is written beside a curve. */
    Color ink(Mark mark) {
        return mark == Mark.FIRST ? shallowInk : deepInk;
    }

    /** The mark's colour for a curve of this role. */
    Color colour(Curve curve) {
        Color colour = colour(curve.mark());
        return switch (curve.role()) {
            case MAIN, BESIDE, MARK, END -> colour;
            case FAINT -> new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT_ALPHA);
            case UNDER -> tone(colour, curve.place());
        };
    }

    /** Other runs have tones of the side's colour, now paler and now deeper, each its own. */
    private Color tone(Color colour, int place) {
        boolean deeper = place % 2 == 0;
        int step = (place - 1) / 2;
        double share = Math.min(MOST_TONE, FIRST_TONE + TONE * step);
        Color towards = deeper ? text : background;
        return new Color(
                blend(colour.getRed(), towards.getRed(), share),
                blend(colour.getGreen(), towards.getGreen(), share),
                blend(colour.getBlue(), towards.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Round for the first mark, square for the second, another for each other run; larger where it marks one point. */
    Shape marker(Curve curve) {
        if (curve.role() == Curve.Role.UNDER) {
            return RunMark.of(curve.place(), MARKER * scale);
        }
        double size = MARKER * scale * (curve.role() == Curve.Role.MARK || curve.role() == Curve.Role.END ? 1.7 : 1);
        return curve.mark() == Mark.FIRST
                ? new Ellipse2D.Double(-size / 2, -size / 2, size, size)
                : new Rectangle2D.Double(-size / 2, -size / 2, size, size);
    }

    /** Whole for what counts, thin and broken for what it is seen beside. */
    Stroke line(Curve.Role role) {
        float width = (float) (LINE_WIDTH * scale);
        return switch (role) {
            case MAIN, MARK, END -> new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            case BESIDE ->
                new BasicStroke(width / 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
            case UNDER, FAINT -> new BasicStroke(width / 2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        };
    }

    /** Gives a plot its ground and lines. */
    public void dress(XYPlot plot) {
        plot.setBackgroundPaint(ground);
        plot.setDomainGridlinePaint(grid);
        plot.setRangeGridlinePaint(grid);
        plot.setOutlineVisible(false);
    }

    /** A plot with its title, where it has one, and its legend below. */
    public JFreeChart framed(String title, XYPlot plot) {
        JFreeChart chart = new JFreeChart(title.isEmpty() ? null : title, font(Font.BOLD, 15), plot, true);
        chart.setBackgroundPaint(background);
        if (chart.getTitle() != null) {
            chart.getTitle().setPaint(text);
        }
        chart.getLegend().setPosition(RectangleEdge.BOTTOM);
        chart.getLegend().setItemFont(font(Font.PLAIN, 12));
        chart.getLegend().setItemPaint(text);
        chart.getLegend().setBackgroundPaint(background);
        chart.getLegend().setFrame(BlockBorder.NONE);
        return chart;
    }

    /** Its letters; the size is that on a desk. */
    public Font font(int style, int size) {
        return new Font(font, style, (int) Math.round(size * scale));
    }

    /** The marks of other runs on their curves: each has a shape of its own, whatever the colours. */
    private static final class RunMark {
        /** Corners of each shape around its middle, in halves of its size: x, then y downwards. */
        private static final double[][] SHAPES = {
            {0, -1, 1, 1, -1, 1},
            {0, 1, 1, -1, -1, -1},
            {0, -1.2, 1.2, 0, 0, 1.2, -1.2, 0},
            {
                -0.4, -1, 0.4, -1, 0.4, -0.4, 1, -0.4, 1, 0.4, 0.4, 0.4, 0.4, 1, -0.4, 1, -0.4, 0.4, -1, 0.4, -1, -0.4,
                -0.4, -0.4
            },
            {-1, 0, 1, -1, 1, 1},
            {1, 0, -1, -1, -1, 1},
            {-1, -1, 1, 1, 1, -1, -1, 1}
        };

        private RunMark() {}

        /**
         * The mark of a run.
         *
         * @param place which of the other runs, from 1; after as many as there are shapes, the first comes again
         */
        static Shape of(int place, double size) {
            double[] corners = SHAPES[Math.floorMod(place - 1, SHAPES.length)];
            Path2D path = new Path2D.Double();
            for (int i = 0; i < corners.length; i += 2) {
                double x = corners[i] * size / 2;
                double y = corners[i + 1] * size / 2;
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            path.closePath();
            return path;
        }
    }
}
