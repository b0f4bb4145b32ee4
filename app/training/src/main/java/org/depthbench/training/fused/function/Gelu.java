package org.depthbench.training.fused.function;

/**
 * The Gaussian error linear unit: {@code y = z·Φ(z)}, {@code dy/dz = Φ(z) + z·φ(z)}, with distribution Φ and density φ of the
 * normal distribution (Hendrycks and Gimpel 2016, arXiv:1606.08415).
 *
 * <p>{@code Φ(z) - ½} is computed as {@code z·P(z²)/Q(z²)}, with polynomials of degree 5 fitted to the least largest relative
 * error on -5.5..5.5 (2·10⁻⁸ before rounding, 4·10⁻⁷ in 32 bits); beyond, Φ is 0 or 1 within 2·10⁻⁸.
 */
final class Gelu implements ActivationFunction {
    private static final float BOUND = 5.5f;
    private static final float DENSITY_AT_0 = 3.989423e-1f;
    private static final float P0 = 3.9894226e-1f;
    private static final float P1 = 3.3458583e-2f;
    private static final float P2 = 4.6514603e-3f;
    private static final float P3 = 1.6457027e-4f;
    private static final float P4 = 6.3015364e-6f;
    private static final float P5 = 2.2931202e-8f;
    private static final float Q1 = 2.5053462e-1f;
    private static final float Q2 = 2.8415946e-2f;
    private static final float Q3 = 1.8606263e-3f;
    private static final float Q4 = 7.216576e-5f;
    private static final float Q5 = 1.1990257e-6f;

    @Override
    public void apply(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            // Far below 0, where Φ is next to nothing, a rounding of it may not be multiplied by much.
            values[i] = Math.max(-BOUND, values[i]) * distribution(values[i]);
        }
    }

    private static float distribution(float z) {
        float x = Math.max(-BOUND, Math.min(BOUND, z));
        float u = x * x;
        float p = MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, P5, P4), P3), P2), P1);
        float q = MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, MultiplyAdd.of(u, Q5, Q4), Q3), Q2), Q1);
        return 0.5f + x * MultiplyAdd.of(u, p, P0) / MultiplyAdd.of(u, q, 1);
    }

    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int i = 0; i < count; i++) {
            float z = kept[i];
            delta[i] *= distribution(z) + z * DENSITY_AT_0 * Exponential.of(-0.5f * z * z);
        }
    }

    @Override
    public boolean keepsInput() {
        return true;
    }
}
