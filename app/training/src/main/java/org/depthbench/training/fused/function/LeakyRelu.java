package org.depthbench.training.fused.function;

/** A rectifier with a slope of 0.01 below 0: {@code y = max(z, 0.01z)} (Maas et al. 2013, ICML). */
final class LeakyRelu implements ActivationFunction {
    private static final float SLOPE = 0.01f;

    @Override
    public void apply(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = Math.max(values[i], SLOPE * values[i]);
        }
    }

    /** At 0 the slope is that from above, as in Deeplearning4j: a negative y times the largest number is far below -1. */
    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int i = 0; i < count; i++) {
            delta[i] *= Math.max(SLOPE, Math.min(kept[i] * Float.MAX_VALUE + 1, 1));
        }
    }
}
