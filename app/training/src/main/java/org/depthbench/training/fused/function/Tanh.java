package org.depthbench.training.fused.function;

/**
 * The hyperbolic tangent: {@code y = tanh z}, {@code dy/dz = 1 - y²}.
 *
 * <p>Computed as {@code z·P(z²)/Q(z²)}, with polynomials of degree 4 fitted to the least largest relative error on -9..9
 * (2·10⁻⁸ before rounding, 4·10⁻⁷ in 32 bits); beyond, the function is ±1 in 32 bits.
 */
public final class Tanh implements ActivationFunction {
    private static final float BOUND = 9;
    private static final float P1 = 1.3381013e-1f;
    private static final float P2 = 3.4955738e-3f;
    private static final float P3 = 2.0608848e-5f;
    private static final float P4 = 1.3354347e-8f;
    private static final float Q1 = 4.671433e-1f;
    private static final float Q2 = 2.5876928e-2f;
    private static final float Q3 = 3.2856115e-4f;
    private static final float Q4 = 7.7764275e-7f;

    /** One value; NaN stays NaN. */
    public static float of(float z) {
        float x = bounded(z);
        return numerator(x) / denominator(x);
    }

    /** The nearest value for which the quotient is right. */
    public static float bounded(float z) {
        return Math.max(-BOUND, Math.min(BOUND, z));
    }

    /** {@code z·P(z²)} of a bounded value. */
    public static float numerator(float x) {
        float u = x * x;
        return x * MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, P4, P3), P2), P1), 1);
    }

    /** {@code Q(z²)} of a bounded value, 1 to about 420. */
    public static float denominator(float x) {
        float u = x * x;
        return MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, Q4, Q3), Q2), Q1), 1);
    }

    @Override
    public void apply(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = of(values[i]);
        }
    }

    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] *= 1 - kept[i] * kept[i];
        }
    }
}
