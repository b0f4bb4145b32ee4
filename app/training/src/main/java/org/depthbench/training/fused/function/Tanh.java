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
        float x = Math.max(-BOUND, Math.min(BOUND, z));
        float u = x * x;
        return x * (1 + u * (P1 + u * (P2 + u * (P3 + u * P4)))) / (1 + u * (Q1 + u * (Q2 + u * (Q3 + u * Q4))));
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
