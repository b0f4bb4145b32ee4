package org.depthbench.desktop.live;

import java.util.Arrays;

/**
 * Points in the order of their first number; when there are too many, every second one is dropped, and from then on too. A
 * point that comes again takes the place of all from there on.
 */
final class ThinnedSeries {
    private static final int MOST = 4096;

    private final int columns;
    private final double[][] values;
    private int size;
    private int stride = 1;
    private int skipped;

    /** @param columns numbers in one point */
    ThinnedSeries(int columns) {
        this.columns = columns;
        this.values = new double[columns][MOST];
    }

    void add(double... point) {
        while (size > 0 && values[0][size - 1] >= point[0]) {
            size--;
        }
        if (++skipped < stride) {
            return;
        }
        skipped = 0;
        if (size == MOST) {
            for (double[] column : values) {
                for (int i = 0; i < MOST / 2; i++) {
                    column[i] = column[2 * i];
                }
            }
            size = MOST / 2;
            stride *= 2;
        }
        for (int i = 0; i < columns; i++) {
            values[i][size] = point[i];
        }
        size++;
    }

    int size() {
        return size;
    }

    /** One number of each point. */
    double[] column(int index) {
        return Arrays.copyOf(values[index], size);
    }
}
