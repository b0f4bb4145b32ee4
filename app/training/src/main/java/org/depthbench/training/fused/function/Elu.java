package org.depthbench.training.fused.function;

/**
 * The exponential linear unit: {@code y = z} from 0 on, {@code eᶻ - 1} below; {@code dy/dz} is {@code min(y, 0) + 1} (Clevert
 * et al. 2016, arXiv:1511.07289). With {@code t = tanh(z/2)}, {@code eᶻ - 1 = 2t/(1 - t)}, which loses nothing near 0.
 */
final class Elu implements ActivationFunction {
    @Override
    public void apply(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            float z = values[i];
            float t = Tanh.of(0.5f * Math.min(z, 0));
            values[i] = Math.max(z, 0) + 2 * t / (1 - t);
        }
    }

    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] *= Math.min(kept[i], 0) + 1;
        }
    }
}
