package org.depthbench.comparison.chart;

import java.util.Arrays;

/** Leaves of a curve what its pixels can show: of each pixel's column the first, lowest, highest and last point. */
public final class Reduction {
    private static final int POINTS_PER_COLUMN = 4;

    private Reduction() {}

    /**
     * The curve reduced to a picture so many pixels wide; itself when it is short enough already.
     *
     * @param columns pixels from the curve's first to its last point, at least 1
     */
    public static Curve of(Curve curve, int columns) {
        int size = curve.size();
        if (size <= (long) POINTS_PER_COLUMN * columns) {
            return curve;
        }
        double left = curve.xs()[0];
        double width = curve.xs()[size - 1] - left;
        double[] xs = new double[POINTS_PER_COLUMN * (columns + 1)];
        double[] ys = new double[xs.length];
        int kept = 0;
        int begin = 0;
        while (begin < size) {
            int column = column(curve.xs()[begin], left, width, columns);
            int low = begin;
            int high = begin;
            int end = begin;
            while (end < size && column(curve.xs()[end], left, width, columns) == column) {
                low = curve.ys()[end] < curve.ys()[low] ? end : low;
                high = curve.ys()[end] > curve.ys()[high] ? end : high;
                end++;
            }
            int[] places = {begin, Math.min(low, high), Math.max(low, high), end - 1};
            for (int i = 0; i < places.length; i++) {
                if (i == 0 || places[i] != places[i - 1]) {
                    xs[kept] = curve.xs()[places[i]];
                    ys[kept++] = curve.ys()[places[i]];
                }
            }
            begin = end;
        }
        return new Curve(curve.name(), curve.mark(), curve.role(), Arrays.copyOf(xs, kept), Arrays.copyOf(ys, kept));
    }

    private static int column(double x, double left, double width, int columns) {
        return width == 0 ? 0 : (int) ((x - left) / width * columns);
    }
}
