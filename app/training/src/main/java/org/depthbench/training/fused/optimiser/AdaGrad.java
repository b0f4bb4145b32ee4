package org.depthbench.training.fused.optimiser;

/** {@code h ← h + g²}, {@code w ← w - ηg/(√h + ε)} (Duchi et al. 2011, JMLR 12). */
public record AdaGrad(double epsilon) implements UpdateRule {
    @Override
    public int states() {
        return 1;
    }

    @Override
    public Step step(int iteration, double learningRate) {
        float rate = (float) learningRate;
        float eps = (float) epsilon;
        return (parameters, gradients, first, second, count) -> apply(parameters, gradients, first, rate, eps, count);
    }

    private static void apply(float[] w, float[] g, float[] h, float rate, float eps, int count) {
        for (int i = 0; i < count; i++) {
            h[i] += g[i] * g[i];
            w[i] -= rate * g[i] / ((float) Math.sqrt(h[i]) + eps);
        }
    }
}
