package org.depthbench.comparison.chart.prediction;

import java.util.OptionalInt;

/**
 * Where the dots of a chart were drawn.
 *
 * @param x how far each dot is from the left edge, in logical pixels
 * @param y how far from the upper edge, in the same order
 */
public record DrawnDots(double[] x, double[] y) {
    /** The dot that is nearest to a place, among those within some logical pixels of it. */
    public OptionalInt nearest(double atX, double atY, double within) {
        int nearest = -1;
        double least = within;
        for (int i = 0; i < x.length; i++) {
            double distance = Math.hypot(x[i] - atX, y[i] - atY);
            if (distance <= least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }
}
