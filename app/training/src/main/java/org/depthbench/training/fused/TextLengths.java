package org.depthbench.training.fused;

import org.depthbench.training.fused.kernel.Lengths;

/** The lengths of the texts in a batch, as they are taken in: each ends before its first padding. */
final class TextLengths implements Lengths {
    private final int[] lengths;

    TextLengths(int rows) {
        lengths = new int[rows];
    }

    /** Measures the text that is taken into a row: so many tokens from a place on. */
    void measure(int row, float[] tokens, int at, int width) {
        int length = 0;
        while (length < width && tokens[at + length] != 0) {
            length++;
        }
        // A text of nothing is one padding, whose vector is 0.
        lengths[row] = Math.max(1, length);
    }

    @Override
    public int of(int row) {
        return lengths[row];
    }
}
