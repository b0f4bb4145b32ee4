package org.depthbench.training.fused.function;

/** The functions inside a recurrent layer. */
public final class Gates {
    private Gates() {}

    /** The hyperbolic tangent of the first {@code count} values. */
    public static void tanh(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Tanh.of(values[i]);
        }
    }

    /** Of four times {@code units} weighted sums from {@code at}, the tangent of the first quarter, the logistic of the others. */
    public static void open(float[] sums, int at, int units) {
        for (int i = at; i < at + units; i++) {
            sums[i] = Tanh.of(sums[i]);
        }
        for (int i = at + units; i < at + 4 * units; i++) {
            sums[i] = Sigmoid.of(sums[i]);
        }
    }
}
