package org.depthbench.desktop.attempt;

import java.util.Arrays;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Examples;

/**
 * How the recorded images of a task were made: what is drawn by hand is brought to the same extent, ink and place, since a network
 * has seen nothing else.
 *
 * @param width of an image, pixels
 * @param height of an image, pixels
 * @param narrow how wide what was written is at least, pixels: in nine images of ten it is wider
 * @param wide how wide it is at most: in nine of ten it is no wider
 * @param high how high it usually is, pixels
 * @param leastInk one image of ten has less, in black pixels
 * @param usualInk half of them have less
 * @param mostInk one of ten has more
 * @param centreX the centre of mass, on average, pixels from the left
 * @param centreY the same from above
 * @param leastSlant one image of ten leans more to the right: pixels to the right for each downwards, below 0
 * @param mostSlant one of ten leans more to the left
 */
public record ImageStyle(
        int width,
        int height,
        double narrow,
        double wide,
        double high,
        double leastInk,
        double usualInk,
        double mostInk,
        double centreX,
        double centreY,
        double leastSlant,
        double mostSlant) {
    /** Enough to know how all of them were made. */
    private static final int MOST_EXAMPLES = 2000;

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;

    /** The style of images of one channel. */
    public static ImageStyle of(Examples examples, Inputs.Pixels pixels) {
        int count = Math.min(MOST_EXAMPLES, examples.count());
        double[] wide = new double[count];
        double[] high = new double[count];
        double[] ink = new double[count];
        double[] slant = new double[count];
        double x = 0;
        double y = 0;
        double all = 0;
        for (int i = 0; i < count; i++) {
            float[] image = examples.example(i);
            double[] columns = new double[pixels.width()];
            double[] rows = new double[pixels.height()];
            for (int at = 0; at < image.length; at++) {
                int column = at % pixels.width();
                int row = at / pixels.width();
                double value = Math.max(0, Math.min(1, image[at]));
                columns[column] = Math.max(columns[column], value);
                rows[row] = Math.max(rows[row], value);
                ink[i] += value;
            }
            Mass mass = Mass.of(image, pixels.width());
            all += mass.all();
            x += mass.x() * mass.all();
            y += mass.y() * mass.all();
            slant[i] = mass.slant();
            // A pixel at the border that is half black was half reached.
            wide[i] = Arrays.stream(columns).sum();
            high[i] = Arrays.stream(rows).sum();
        }
        return new ImageStyle(
                pixels.width(),
                pixels.height(),
                quantile(wide, LOW),
                quantile(wide, HIGH),
                quantile(high, MIDDLE),
                quantile(ink, LOW),
                quantile(ink, MIDDLE),
                quantile(ink, HIGH),
                all == 0 ? pixels.width() / 2.0 : x / all,
                all == 0 ? pixels.height() / 2.0 : y / all,
                quantile(slant, LOW),
                quantile(slant, HIGH));
    }

    /**
     * How the ink of an image lies.
     *
     * @param x its centre, pixels
     * @param slant by how many pixels to the right it goes for each downwards, by least squares; 0 where it has no height
     */
    record Mass(double all, double x, double y, double slant) {
        static Mass of(float[] image, int width) {
            double all = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < image.length; i++) {
                double value = Math.max(0, Math.min(1, image[i]));
                all += value;
                x += value * (i % width + MIDDLE);
                y += value * (Math.floorDiv(i, width) + MIDDLE);
            }
            if (all == 0) {
                return new Mass(0, width / 2.0, image.length / (2.0 * width), 0);
            }
            double centreX = x / all;
            double centreY = y / all;
            double both = 0;
            double down = 0;
            for (int i = 0; i < image.length; i++) {
                double value = Math.max(0, Math.min(1, image[i]));
                double below = Math.floorDiv(i, width) + MIDDLE - centreY;
                both += value * (i % width + MIDDLE - centreX) * below;
                down += value * below * below;
            }
            return new Mass(all, centreX, centreY, down == 0 ? 0 : both / down);
        }
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
