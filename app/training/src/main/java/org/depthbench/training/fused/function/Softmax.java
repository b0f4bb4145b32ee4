package org.depthbench.training.fused.function;

/**
 * Shares of 1: {@code yᵢ = eᶻⁱ/Σeᶻʲ} among the units of one example; {@code δzᵢ = yᵢ(δyᵢ - Σyⱼδyⱼ)} (Bridle 1990).
 */
final class Softmax implements ActivationFunction {
    private final int units;

    /** @param units how many values share; they lie together */
    Softmax(int units) {
        this.units = units;
    }

    @Override
    public void apply(float[] values, int count) {
        for (int begin = 0; begin < count; begin += units) {
            float largest = values[begin];
            for (int i = begin + 1; i < begin + units; i++) {
                largest = Math.max(largest, values[i]);
            }
            Exponential.ofDifferences(values, begin, begin + units, largest);
            float sum = 0;
            for (int i = begin; i < begin + units; i++) {
                sum += values[i];
            }
            for (int i = begin; i < begin + units; i++) {
                values[i] /= sum;
            }
        }
    }

    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        for (int begin = 0; begin < count; begin += units) {
            float mean = 0;
            for (int i = begin; i < begin + units; i++) {
                mean += kept[i] * delta[i];
            }
            for (int i = begin; i < begin + units; i++) {
                delta[i] = kept[i] * (delta[i] - mean);
            }
        }
    }
}
