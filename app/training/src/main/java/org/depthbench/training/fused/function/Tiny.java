package org.depthbench.training.fused.function;

/**
 * Numbers near the end of what 32 bits can hold, below 1.2·10⁻³⁸, have fewer digits, and processors take a hundred times longer
 * for them. Nothing that a network learns from is that small, so they are kept from arising.
 */
public final class Tiny {
    private Tiny() {}

    /** Rounds to a multiple of some 10⁻⁷ of {@code least}, and leaves numbers beyond it alone. */
    public static float away(float value, float least) {
        return value + least - least;
    }

    /** The same for many. */
    public static void away(float[] values, float least, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = away(values[i], least);
        }
    }
}
