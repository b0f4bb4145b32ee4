package org.depthbench.training.fused.optimiser;

/** Plain gradient descent: {@code w ← w - ηg}. */
public record GradientDescent() implements UpdateRule {
    @Override
    public int states() {
        return 0;
    }

    @Override
    public Step step(int iteration, double learningRate) {
        float rate = (float) learningRate;
        return (parameters, gradients, first, second, count) -> apply(parameters, gradients, rate, count);
    }

    private static void apply(float[] w, float[] g, float rate, int count) {
        for (int i = 0; i < count; i++) {
            w[i] -= rate * g[i];
        }
    }
}
