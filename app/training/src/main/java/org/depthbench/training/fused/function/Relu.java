package org.depthbench.training.fused.function;

/** The rectifier: {@code y = max(z, 0)}; {@code dy/dz} is 1 where y is above 0, else 0. */
final class Relu implements ActivationFunction {
    @Override
    public void apply(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(values[i], 0);
        }
    }

    /** A positive y times the largest number is at least 1, unless y is denormal. */
    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] *= Math.min(kept[i] * Float.MAX_VALUE, 1);
        }
    }
}
