package org.depthbench.comparison.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ResourceBundle;
import org.depthbench.comparison.spec.Side;

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
            case UNDER, FAINT -> new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT_ALPHA);
        };
    }

    /** Round for the first mark, square for the second; larger where it marks one point. */
    Shape marker(Curve curve) {
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

    Font font(int style, int size) {
        return new Font(font, style, (int) Math.round(size * scale));
    }
}
