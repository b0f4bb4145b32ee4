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
import org.depthbench.datasets.task.Labels;
import org.depthbench.trial.Answer;

/**
 * What a network says over the plane with points over it: which of two classes, or how high.
 *
 * @param radius the surface reaches from −radius to radius on both axes
 * @param size of the square picture, pixels
 * @param scale what its colours mean
 * @param tone on what ground it is seen
 */
public record SurfacePicture(double radius, int size, Scale scale, Tone tone) {
    /** On paper. */
    public SurfacePicture(double radius, int size, Scale scale) {
        this(radius, size, scale, Tone.PAPER);
    }

    /**
     * What lies between two classes, and around points.
     *
     * @param ground where a network is undecided
     * @param edge of points
     * @param wrong of points that a network takes for the other class
     */
    public record Tone(Color ground, Color edge, Color wrong) {
        static final Tone PAPER = new Tone(Color.WHITE, Color.DARK_GRAY, Color.BLACK);

        private static final int DARK = 128;

        /** As bright, or as dark, as charts of a style. */
        public static Tone of(ChartStyle style) {
            Color ground = style.background();
            return ground.getGreen() < DARK ? new Tone(ground, ground, style.text()) : PAPER;
        }
    }

    /**
     * What colours mean: from the first one at the lowest value to the second at the highest.
     *
     * @param output which of a network's outputs is drawn
     */
    public record Scale(int output, double lowest, double highest) {
        /** The probability of the second of two classes. */
        public static final Scale SECOND_CLASS = new Scale(1, 0, 1);

        /** The scale for what is right for some examples: classes, or from the lowest to the highest quantity. */
        public static Scale of(Examples examples) {
            if (!(examples.labels() instanceof Labels.Quantities quantities)) {
                return SECOND_CLASS;
            }
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < quantities.count(); i++) {
                lowest = Math.min(lowest, quantities.values()[i * quantities.width()]);
                highest = Math.max(highest, quantities.values()[i * quantities.width()]);
            }
            return new Scale(0, lowest, highest);
        }

        /** Where a value lies between the lowest, 0, and the highest, 1. */
        public float place(double value) {
            double place = highest > lowest ? (value - lowest) / (highest - lowest) : 0.5;
            return (float) Math.max(0, Math.min(1, place));
        }
    }

    private static final double POINTS_ACROSS = 70;
    /** Gold and pink, which stand apart for every kind of colour vision, and from the colours of sides and of signs. */
    private static final Color[] CLASS_COLOURS = {new Color(0xd9a500), new Color(0xc2407f)};

    private static final double WRONG_SIZE = 1.7;
    /** Of a class's colour where the network is sure, so that the points stand out. */
    private static final double MOST_INK = 0.55;

    /**
     * Points that are laid over a surface: round ones of the first class and diamonds of the second, or round ones coloured by height.
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
    private BufferedImage cells(Answer.Surface surface) {
        BufferedImage cells = new BufferedImage(surface.columns(), surface.rows(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < surface.columns() * surface.rows(); i++) {
            cells.setRGB(
                    i % surface.columns(),
                    i / surface.columns(),
                    ink(scale.place(surface.outputs()[i][scale.output()]), MOST_INK, tone.ground()));
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
                boolean first = !(examples.labels() instanceof Labels.Classes classes) || classes.indices()[i] == 0;
                Shape shape = first
                        ? new Ellipse2D.Double(x, y, mark, mark)
                        : diamond(x + mark / 2, y + mark / 2, mark * 0.65);
                graphics.setColor(colour(examples, i));
                graphics.fill(shape);
                graphics.setColor(wrong ? tone.wrong() : tone.edge());
                graphics.draw(shape);
            }
        }
    }

    /** The colour of a point: that of its class, or on the way from one colour to the other by its height among all. */
    public static Color ink(Examples examples, int i) {
        if (examples.labels() instanceof Labels.Quantities quantities) {
            Scale scale = Scale.of(examples);
            return new Color(ink(scale.place(quantities.values()[i * quantities.width()]), 1, Color.WHITE));
        }
        return CLASS_COLOURS[examples.label(i)];
    }

    private Color colour(Examples examples, int i) {
        return examples.labels() instanceof Labels.Quantities quantities
                ? new Color(ink(scale.place(quantities.values()[i * quantities.width()]), 1, tone.ground()))
                : CLASS_COLOURS[examples.label(i)];
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

    /**
     * Light: from the first colour over white to the second, as 0xRRGGBB with full alpha.
     *
     * @param place 0 for the first colour, 1 for the second
     */
    public static int mix(float place) {
        return ink(place, MOST_INK, Color.WHITE);
    }

    private static int ink(double place, double most, Color ground) {
        Color colour = CLASS_COLOURS[place < 0.5 ? 0 : 1];
        double share = most * Math.min(1, Math.abs(place - 0.5) * 2);
        return new Color(
                        blend(ground.getRed(), colour.getRed(), share),
                        blend(ground.getGreen(), colour.getGreen(), share),
                        blend(ground.getBlue(), colour.getBlue(), share))
                .getRGB();
    }

    private static int blend(int ground, int component, double share) {
        return (int) Math.round(ground + (component - ground) * share);
    }
}
