package org.depthbench.desktop.attempt;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn by hand, stroke by stroke, and made into an image like the recorded ones of a task: as high, no wider, with as much
 * ink, its centre of mass where theirs is, and leaning no more. Over an example that was put there it is drawn where it stands.
 */
public final class Scribble {
    /** A digit or letter is about so many times as long, written out, as it is high. */
    private static final double LENGTH_TO_HEIGHT = 2.3;

    /** What is wider than the recorded images is made narrower, and what is narrower wider, but by no more than this share. */
    private static final double MOST_SQUEEZED = 0.6;

    /** Of the height, so that a dot or a dash is not blown up. */
    private static final double THICKEST = 0.16;

    private static final int FITTINGS = 4;
    private static final int HALVINGS = 20;
    /** Points that are closer than this share of the pad say nothing more. */
    private static final double CLOSE = 1 / 80.0;

    private final double size;
    private final List<List<Point>> strokes = new ArrayList<>();
    private float @Nullable [] ground;

    /** A place on the pad, from its upper left corner. */
    public record Point(double x, double y) {}

    /** A blank pad of a size in any unit. */
    public Scribble(double size) {
        this.size = size;
    }

    /** Whether there is nothing on it. */
    public boolean blank() {
        return strokes.isEmpty() && ground == null;
    }

    /** What was drawn, in its order; a stroke of one point is a dot. */
    public List<List<Point>> strokes() {
        return List.copyOf(strokes);
    }

    /** The example that lies below the strokes; null for none. */
    float @Nullable [] ground() {
        return ground;
    }

    /** Begins a stroke. */
    public void begin(double x, double y) {
        strokes.add(new ArrayList<>(List.of(new Point(x, y))));
    }

    /** Draws the latest stroke on. */
    public void extend(double x, double y) {
        List<Point> stroke = strokes.get(strokes.size() - 1);
        Point last = stroke.get(stroke.size() - 1);
        if (Math.hypot(x - last.x(), y - last.y()) >= CLOSE * size) {
            stroke.add(new Point(x, y));
        }
    }

    /** Takes the latest stroke back; whether there was one. */
    public boolean undo() {
        return !strokes.isEmpty() && strokes.remove(strokes.size() - 1) != null;
    }

    /** Takes all away. */
    public void clear() {
        strokes.clear();
        ground = null;
    }

    /** Puts an example there in place of what was drawn. */
    void show(float[] example) {
        clear();
        ground = example.clone();
    }

    /** The drawing as an image of a style, row by row, 0 to 1. */
    public float[] made(ImageStyle style) {
        float[] below = ground;
        if (below == null) {
            return strokes.isEmpty()
                    ? new float[style.width() * style.height()]
                    : fitted(style).image(style);
        }
        float[] image = below.clone();
        if (!strokes.isEmpty()) {
            double scale = Math.min(style.width(), style.height()) / size;
            float[] over = new Placed(
                            moved(strokes, point -> new Point(point.x() * scale, point.y() * scale)),
                            usualRadius(style))
                    .image(style);
            for (int i = 0; i < image.length; i++) {
                image[i] = Math.max(image[i], over[i]);
            }
        }
        return image;
    }

    private static double usualRadius(ImageStyle style) {
        return style.usualInk() / (LENGTH_TO_HEIGHT * style.high()) / 2;
    }

    /** Strokes in pixels, with the radius of the pen. */
    private record Placed(List<List<Point>> strokes, double radius) {
        float[] image(ImageStyle style) {
            return Field.of(strokes, style).image(radius);
        }
    }

    private static List<List<Point>> moved(List<List<Point>> strokes, UnaryOperator<Point> by) {
        return strokes.stream().map(stroke -> stroke.stream().map(by).toList()).toList();
    }

    /** As they stand, brought upright where they lean more than nearly all recorded images do, and to their centre. */
    private Placed fitted(ImageStyle style) {
        Placed placed = fitted(strokes, style);
        double slant = ImageStyle.Mass.of(placed.image(style), style.width()).slant();
        double beyond = slant - Math.max(style.leastSlant(), Math.min(style.mostSlant(), slant));
        if (beyond != 0) {
            placed = fitted(
                    moved(placed.strokes(), point -> new Point(point.x() - beyond * point.y(), point.y())), style);
        }
        return centred(placed, style);
    }

    private static Placed fitted(List<List<Point>> drawn, ImageStyle style) {
        Extent x = Extent.of(drawn, Point::x);
        Extent y = Extent.of(drawn, Point::y);
        double least = Math.max(1e-9, CLOSE * Math.max(x.length(), y.length()));
        double radius = usualRadius(style);
        List<List<Point>> placed = drawn;
        for (int i = 0; i < FITTINGS; i++) {
            double roomX = Math.max(style.wide() - 2 * radius, 1e-3);
            double roomY = Math.max(style.high() - 2 * radius, 1e-3);
            double uniform = roomY / Math.max(y.length(), least);
            double broad = Math.max(x.length(), least);
            double leastX = Math.max(style.narrow() - 2 * radius, 1e-3);
            double usualX = Math.max(leastX / broad, Math.min(roomX / broad, uniform));
            double squeezed = Math.max(MOST_SQUEEZED * uniform, Math.min(uniform / MOST_SQUEEZED, usualX));
            double smaller = Math.min(1, roomX / Math.max(x.length() * squeezed, 1e-9));
            double scaleX = squeezed * smaller;
            double scaleY = uniform * smaller;
            placed = moved(
                    drawn,
                    point -> new Point(
                            style.width() / 2.0 + (point.x() - x.middle()) * scaleX,
                            style.height() / 2.0 + (point.y() - y.middle()) * scaleY));
            double usual = 2 * usualRadius(style) * length(placed);
            double ink = Math.max(style.leastInk(), Math.min(style.mostInk(), usual));
            radius = Math.min(THICKEST * style.high(), Field.of(placed, style).radius(ink, style.high()));
        }
        return new Placed(placed, radius);
    }

    /** Moved so that its centre of mass is where that of the recorded images is, as far as there is room. */
    private static Placed centred(Placed placed, ImageStyle style) {
        ImageStyle.Mass mass = ImageStyle.Mass.of(placed.image(style), style.width());
        double x = within(
                style.centreX() - mass.x(), Extent.of(placed.strokes(), Point::x), placed.radius(), style.width());
        double y = within(
                style.centreY() - mass.y(), Extent.of(placed.strokes(), Point::y), placed.radius(), style.height());
        return new Placed(moved(placed.strokes(), point -> new Point(point.x() + x, point.y() + y)), placed.radius());
    }

    private static double within(double by, Extent extent, double radius, double room) {
        double least = Math.min(0, radius - extent.low());
        double most = Math.max(0, room - radius - extent.high());
        return Math.max(least, Math.min(most, by));
    }

    /** From where to where strokes reach, along one axis. */
    private record Extent(double low, double high) {
        static Extent of(List<List<Point>> strokes, ToDoubleFunction<Point> along) {
            DoubleSummaryStatistics all =
                    strokes.stream().flatMap(List::stream).mapToDouble(along).summaryStatistics();
            return new Extent(all.getMin(), all.getMax());
        }

        double length() {
            return high - low;
        }

        double middle() {
            return (low + high) / 2;
        }
    }

    private static double length(List<List<Point>> strokes) {
        double length = 0;
        for (List<Point> stroke : strokes) {
            for (int i = 1; i < stroke.size(); i++) {
                length += Math.hypot(
                        stroke.get(i).x() - stroke.get(i - 1).x(),
                        stroke.get(i).y() - stroke.get(i - 1).y());
            }
        }
        return length;
    }

    /**
     * How far each place of an image is from the nearest stroke.
     *
     * @param fine places to a pixel, across and down
     * @param distances row by row, pixels
     */
    private record Field(int width, int height, int fine, double[] distances) {
        private static final int FINE = 96;

        static Field of(List<List<Point>> strokes, ImageStyle style) {
            int fine = Math.max(2, FINE / Math.max(style.width(), style.height()));
            int across = style.width() * fine;
            int down = style.height() * fine;
            double[] distances = new double[across * down];
            for (int i = 0; i < distances.length; i++) {
                distances[i] = nearest(strokes, (i % across + 0.5) / fine, (Math.floorDiv(i, across) + 0.5) / fine);
            }
            return new Field(style.width(), style.height(), fine, distances);
        }

        private static double nearest(List<List<Point>> strokes, double x, double y) {
            double nearest = Double.MAX_VALUE;
            for (List<Point> stroke : strokes) {
                Point from = stroke.get(0);
                nearest = Math.min(nearest, square(from, from, x, y));
                for (int i = 1; i < stroke.size(); i++) {
                    nearest = Math.min(nearest, square(stroke.get(i - 1), stroke.get(i), x, y));
                }
            }
            return Math.sqrt(nearest);
        }

        /** The squared distance of a place from a line. */
        private static double square(Point from, Point to, double x, double y) {
            double alongX = to.x() - from.x();
            double alongY = to.y() - from.y();
            double length = alongX * alongX + alongY * alongY;
            double share = length == 0
                    ? 0
                    : Math.max(0, Math.min(1, ((x - from.x()) * alongX + (y - from.y()) * alongY) / length));
            double offX = x - from.x() - share * alongX;
            double offY = y - from.y() - share * alongY;
            return offX * offX + offY * offY;
        }

        float[] image(double radius) {
            float[] image = new float[width * height];
            float part = 1f / (fine * fine);
            int across = width * fine;
            for (int i = 0; i < distances.length; i++) {
                if (distances[i] <= radius) {
                    image[Math.floorDiv(Math.floorDiv(i, across), fine) * width + Math.floorDiv(i % across, fine)] +=
                            part;
                }
            }
            return image;
        }

        private double ink(double radius) {
            int inside = 0;
            for (double distance : distances) {
                inside += distance <= radius ? 1 : 0;
            }
            return (double) inside / (fine * fine);
        }

        /** The radius of the pen that leaves so much ink. */
        double radius(double ink, double most) {
            double low = 0;
            double high = most;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (low + high) / 2;
                if (ink(middle) < ink) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }
    }
}
