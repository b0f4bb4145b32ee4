package org.depthbench.comparison.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.depthbench.comparison.trial.Inspection;
import org.depthbench.datasets.task.Examples;

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
    /** Orange and blue of Paul Tol's scheme for diverging data, unlike the colours of the two sides. */
    private static final Color[] CLASS_COLOURS = {new Color(0xee8866), new Color(0x77aadd)};

    /** The picture. */
    public BufferedImage paint(Inspection.Surface surface, Examples points) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int column = x * surface.columns() / size;
                int row = (size - 1 - y) * surface.rows() / size;
                image.setRGB(x, y, mix(surface.probabilities()[row * surface.columns() + column][1]));
            }
        }
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double dotSize = size / POINTS_ACROSS;
        for (int i = 0; i < points.count(); i++) {
            double x = (points.features()[2 * i] + radius) / (2 * radius) * size;
            double y = size - (points.features()[2 * i + 1] + radius) / (2 * radius) * size;
            Ellipse2D dot = new Ellipse2D.Double(x - dotSize / 2, y - dotSize / 2, dotSize, dotSize);
            graphics.setColor(CLASS_COLOURS[points.label(i)]);
            graphics.fill(dot);
            graphics.setColor(Color.DARK_GRAY);
            graphics.draw(dot);
        }
        graphics.dispose();
        return image;
    }

    /** From the first class's colour over white to the second's, as 0xRRGGBB with full alpha. */
    public static int mix(float second) {
        Color colour = CLASS_COLOURS[second < 0.5 ? 0 : 1];
        double share = Math.min(1, Math.abs(second - 0.5) * 2);
        return new Color(blend(colour.getRed(), share), blend(colour.getGreen(), share), blend(colour.getBlue(), share))
                .getRGB();
    }

    private static int blend(int component, double share) {
        return (int) Math.round(255 + (component - 255) * share);
    }
}
