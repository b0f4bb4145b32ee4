package org.depthbench.training.fused.function;

/**
 * The Gaussian error linear unit in its logistic form, as Deeplearning4j has it: {@code y = z·σ(az)} with a = 1.702;
 * {@code dy/dz = s + az·s(1 - s)} with {@code s = σ(az)} (Hendrycks and Gimpel 2016, arXiv:1606.08415).
 */
final class Gelu implements ActivationFunction {
    private static final float A = 1.702f;

    @Override
    public void apply(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] *= Sigmoid.of(A * values[i]);
        }
    }

    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int i = 0; i < count; i++) {
            float s = Sigmoid.of(A * kept[i]);
            delta[i] *= s + A * kept[i] * s * (1 - s);
        }
    }

    @Override
    public boolean keepsInput() {
        return true;
    }
}
