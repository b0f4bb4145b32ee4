package org.depthbench.comparison.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ResourceBundle;
import org.depthbench.comparison.spec.Side;

/** How charts look: colours, fonts, and for each side one colour, one marker and one line style. */
public record ChartStyle(
        Color background, Color ground, Color grid, Color text, Color shallow, Color deep, String font) {
    private static final float LINE_WIDTH = 2.2f;
    private static final double MARKER = 7;

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
                tokens.getString("font"));
    }

    /** The side's colour. */
    public Color colour(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** Round for shallow, square for deep. */
    Shape marker(Side side) {
        return side == Side.SHALLOW
                ? new Ellipse2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER)
                : new Rectangle2D.Double(-MARKER / 2, -MARKER / 2, MARKER, MARKER);
    }

    /** Whole for what counts, thin and broken for what it is seen beside. */
    Stroke line(boolean main) {
        return main
                ? new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        LINE_WIDTH / 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
    }

    Font font(int style, int size) {
        return new Font(font, style, size);
    }
}
