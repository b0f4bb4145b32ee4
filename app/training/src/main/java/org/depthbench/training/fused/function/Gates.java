package org.depthbench.training.fused.function;

import org.depthbench.training.fused.memory.Floats;

/**
 * The functions inside a recurrent layer. Of a row's weighted sums, four for each unit, the first quarter goes through the
 * tangent, the others through the logistic function, {@code ½ + ½tanh(z/2)}: one loop over many rows, with factors for each place.
 */
public final class Gates {
    private static final int GATES = 4;

    private final float[] inner;
    private final float[] outer;
    private final float[] shift;

    /** For layers of so many units; at most a piece of rows, or one row, goes through at a time. */
    public Gates(int units) {
        int row = GATES * units;
        int length = Math.max(1, Floats.PIECE / row) * row;
        this.inner = new float[length];
        this.outer = new float[length];
        this.shift = new float[length];
        for (int i = 0; i < length; i++) {
            boolean tangent = i % row < units;
            inner[i] = tangent ? 1 : 0.5f;
            outer[i] = tangent ? 1 : 0.5f;
            shift[i] = tangent ? 0 : 0.5f;
        }
    }

    /** The hyperbolic tangent of the first {@code count} values. */
    public static void tanh(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Tanh.of(values[i]);
        }
    }

    /** Opens the gates of whole rows, {@code count} sums. */
    public void open(float[] sums, int count) {
        open(sums, inner, outer, shift, count);
    }

    private static void open(float[] sums, float[] inner, float[] outer, float[] shift, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] = shift[i] + outer[i] * Tanh.of(inner[i] * sums[i]);
        }
    }
}
