package org.depthbench.desktop.sight;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Task;

/** A task's data at a glance: some of its images, or its points coloured by class over its first two columns. */
public final class Thumbnail {
    private static final int SIZE = 96;
    private static final int ACROSS = 3;
    private static final int MOST_POINTS = 160;
    private static final double DOT = 4.5;
    private static final int LINE = 16;
    /** Those of the surfaces, and some that stand apart from both. */
    private static final Color[] CLASSES = {
        SurfacePicture.colour(0),
        SurfacePicture.colour(1),
        new Color(0x555b66),
        new Color(0x0072b2),
        new Color(0x009e73),
        new Color(0xcc79a7),
        new Color(0xd55e00)
    };

    private Thumbnail() {}

    /** Draws a task's data; takes as long as loading it, on any thread. */
    public static Image of(Task task) {
        int few = Math.max(
                task.sizes().least(), Math.min(MOST_POINTS, task.sizes().usual()));
        Examples examples = task.load(few, 0, new DataSeeds(1, 1)).train();
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, SIZE, SIZE);
        if (task.inputs() instanceof Inputs.Pixels pixels) {
            drawImages(graphics, examples, pixels);
        } else if (task.inputs() instanceof Inputs.Text text) {
            drawText(graphics, examples, text);
        } else if (task.inputs() instanceof Inputs.Frames frames) {
            drawFrames(graphics, examples, frames);
        } else {
            drawPoints(graphics, examples);
        }
        graphics.dispose();
        return Pictures.of(image);
    }

    private static Color colour(Examples examples, int i) {
        return examples.labels() instanceof Labels.Classes classes
                ? CLASSES[classes.indices()[i] % CLASSES.length]
                : SurfacePicture.ink(examples, i);
    }

    private static void drawImages(Graphics2D graphics, Examples examples, Inputs.Pixels pixels) {
        int tile = SIZE / ACROSS;
        for (int i = 0; i < ACROSS * ACROSS && i < examples.count(); i++) {
            float[] values = examples.example(i);
            for (int y = 0; y < tile; y++) {
                for (int x = 0; x < tile; x++) {
                    int place = y * pixels.height() / tile * pixels.width() + x * pixels.width() / tile;
                    graphics.setColor(new Color(Pictures.point(values, place, pixels)));
                    graphics.fillRect(i % ACROSS * tile + x, i / ACROSS * tile + y, 1, 1);
                }
            }
        }
    }

    /** The beginnings of some texts, a line each. */
    private static void drawText(Graphics2D graphics, Examples examples, Inputs.Text text) {
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, LINE - 4));
        for (int i = 0; (i + 1) * LINE <= SIZE && i < examples.count(); i++) {
            graphics.setColor(colour(examples, i));
            graphics.drawString(text.vocabulary().decode(examples.example(i)), 3, (i + 1) * LINE - 3);
        }
    }

    /** Some sounds, time from left to right. */
    private static void drawFrames(Graphics2D graphics, Examples examples, Inputs.Frames frames) {
        int tile = SIZE / ACROSS;
        for (int i = 0; i < ACROSS * ACROSS && i < examples.count(); i++) {
            float[] values = examples.example(i);
            for (int y = 0; y < tile; y++) {
                for (int x = 0; x < tile; x++) {
                    int step = x * frames.steps() / tile;
                    int feature = frames.features() - 1 - y * frames.features() / tile;
                    graphics.setColor(new Color(Pictures.sign(values[step * frames.features() + feature] / 2)));
                    graphics.fillRect(i % ACROSS * tile + x, i / ACROSS * tile + y, 1, 1);
                }
            }
        }
    }

    private static void drawPoints(Graphics2D graphics, Examples examples) {
        double most = 1e-6;
        int count = Math.min(MOST_POINTS, examples.count());
        for (int i = 0; i < count; i++) {
            float[] values = examples.example(i);
            most = Math.max(most, Math.max(Math.abs(values[0]), Math.abs(values[1])));
        }
        double scale = (SIZE / 2.0 - DOT) / most;
        for (int i = 0; i < count; i++) {
            float[] values = examples.example(i);
            graphics.setColor(colour(examples, i));
            graphics.fill(new Ellipse2D.Double(
                    SIZE / 2.0 + values[0] * scale - DOT / 2, SIZE / 2.0 - values[1] * scale - DOT / 2, DOT, DOT));
        }
    }
}
