package org.depthbench.comparison.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import org.depthbench.datasets.task.Examples;
import org.depthbench.trial.Answer;

/**
 * A decision surface of two classes with points over it.
 *
 * @param radius the surface reaches from −radius to radius on both axes
 * @param size of the square picture, pixels
 */
public record SurfacePicture(double radius, int size) {
    /** How far a surface reaches to each side: the plane tasks' points and a margin. */
    public static final double RADIUS = 8;

    private static final double POINTS_ACROSS = 70;
    /** Gold and pink, which stand apart for every kind of colour vision, and from the colours of sides and of signs. */
    private static final Color[] CLASS_COLOURS = {new Color(0xd9a500), new Color(0xc2407f)};

    private static final double WRONG_SIZE = 1.7;
    /** Of a class's colour where the network is sure, so that the points stand out. */
    private static final double MOST_INK = 0.55;

    /**
     * Points that are laid over a surface, round ones of the first class and diamonds of the second.
     *
     * @param wrong the places of those that the network takes for the other class; they are larger, with a thick edge
     */
    public record Points(Examples examples, BitSet wrong) {
        /** Points that are not judged. */
        public static Points plain(Examples examples) {
            return new Points(examples, new BitSet());
        }
    }

    /** The colour of a class, 0 or 1. */
    public static Color colour(int label) {
        return CLASS_COLOURS[label];
    }

    /** The picture; later points lie over earlier ones. */
    public BufferedImage paint(Answer.Surface surface, List<Points> points) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(cells(surface), 0, size, size, -size, null);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (Points layer : points) {
            draw(graphics, layer, false);
            draw(graphics, layer, true);
        }
        graphics.dispose();
        return image;
    }

    /** One pixel a cell, the first row at the top. */
    private static BufferedImage cells(Answer.Surface surface) {
        BufferedImage cells = new BufferedImage(surface.columns(), surface.rows(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < surface.columns() * surface.rows(); i++) {
            cells.setRGB(i % surface.columns(), i / surface.columns(), mix(surface.probabilities()[i][1]));
        }
        return cells;
    }

    private void draw(Graphics2D graphics, Points points, boolean wrong) {
        Examples examples = points.examples();
        double mark = size / POINTS_ACROSS * (wrong ? WRONG_SIZE : 1);
        graphics.setStroke(new BasicStroke((float) (mark * (wrong ? 0.3 : 0.2))));
        for (int i = 0; i < examples.count(); i++) {
            if (points.wrong().get(i) == wrong) {
                double x = (examples.features()[2 * i] + radius) / (2 * radius) * size - mark / 2;
                double y = size - (examples.features()[2 * i + 1] + radius) / (2 * radius) * size - mark / 2;
                Shape shape = examples.label(i) == 0
                        ? new Ellipse2D.Double(x, y, mark, mark)
                        : diamond(x + mark / 2, y + mark / 2, mark * 0.65);
                graphics.setColor(CLASS_COLOURS[examples.label(i)]);
                graphics.fill(shape);
                graphics.setColor(wrong ? Color.BLACK : Color.DARK_GRAY);
                graphics.draw(shape);
            }
        }
    }

    private static Shape diamond(double x, double y, double reach) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - reach, y);
        path.lineTo(x, y - reach);
        path.lineTo(x + reach, y);
        path.lineTo(x, y + reach);
        path.closePath();
        return path;
    }

    /** Light: from the first class's colour over white to the second's, as 0xRRGGBB with full alpha. */
    public static int mix(float second) {
        Color colour = CLASS_COLOURS[second < 0.5 ? 0 : 1];
        double share = MOST_INK * Math.min(1, Math.abs(second - 0.5) * 2);
        return new Color(blend(colour.getRed(), share), blend(colour.getGreen(), share), blend(colour.getBlue(), share))
                .getRGB();
    }

    private static int blend(int component, double share) {
        return (int) Math.round(255 + (component - 255) * share);
    }
}
