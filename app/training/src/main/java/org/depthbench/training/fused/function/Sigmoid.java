package org.depthbench.training.fused.function;

/** The logistic function: {@code y = 1/(1 + e⁻ᶻ) = (1 + tanh(z/2))/2}, {@code dy/dz = y(1 - y)}. */
public final class Sigmoid implements ActivationFunction {
    /** One value; NaN stays NaN. */
    public static float of(float z) {
        return 0.5f + 0.5f * Tanh.of(0.5f * z);
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
            delta[i] *= kept[i] * (1 - kept[i]);
        }
    }
}
