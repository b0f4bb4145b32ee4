package org.depthbench.comparison.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.depthbench.comparison.trial.Inspection;
import org.depthbench.datasets.task.Examples;

/** A decision surface of two classes with the held-out points over it, as a PNG in a data address. */
final class SurfacePicture {
    private static final int SIZE = 420;
    private static final double POINT = 6;
    /** Orange and blue of Paul Tol's scheme for diverging data, unlike the colours of the two sides. */
    private static final Color[] CLASS_COLOURS = {new Color(0xee8866), new Color(0x77aadd)};

    private final double radius;

    /** @param radius the surface reaches from −radius to radius on both axes */
    SurfacePicture(double radius) {
        this.radius = radius;
    }

    String dataAddress(Inspection.Surface surface, Examples points) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int column = x * surface.columns() / SIZE;
                int row = (SIZE - 1 - y) * surface.rows() / SIZE;
                image.setRGB(x, y, mix(surface.probabilities()[row * surface.columns() + column][1]));
            }
        }
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < points.count(); i++) {
            double x = (points.features()[2 * i] + radius) / (2 * radius) * SIZE;
            double y = SIZE - (points.features()[2 * i + 1] + radius) / (2 * radius) * SIZE;
            Ellipse2D dot = new Ellipse2D.Double(x - POINT / 2, y - POINT / 2, POINT, POINT);
            graphics.setColor(CLASS_COLOURS[points.label(i)]);
            graphics.fill(dot);
            graphics.setColor(Color.DARK_GRAY);
            graphics.draw(dot);
        }
        graphics.dispose();
        return "data:image/png;base64," + png(image);
    }

    /** From the first class's colour over white to the second's. */
    private static int mix(float second) {
        Color colour = CLASS_COLOURS[second < 0.5 ? 0 : 1];
        double share = Math.min(1, Math.abs(second - 0.5) * 2);
        return new Color(blend(colour.getRed(), share), blend(colour.getGreen(), share), blend(colour.getBlue(), share))
                .getRGB();
    }

    private static int blend(int component, double share) {
        return (int) Math.round(255 + (component - 255) * share);
    }

    private static String png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
