package org.depthbench.training.fused.optimiser;

/**
 * Momentum with the gradient looked up ahead: {@code v′ = μv - ηg}, {@code w ← w + (1 + μ)v′ - μv} (Sutskever et al. 2013, ICML, as
 * rewritten by Bengio et al. 2013, arXiv:1212.0901).
 */
public record Nesterov(double momentum) implements UpdateRule {
    @Override
    public int states() {
        return 1;
    }

    @Override
    public Step step(int iteration, double learningRate) {
        float rate = (float) learningRate;
        float mu = (float) momentum;
        return (parameters, gradients, first, second, count) -> apply(parameters, gradients, first, rate, mu, count);
    }

    private static void apply(float[] w, float[] g, float[] v, float rate, float mu, int count) {
        for (int i = 0; i < count; i++) {
            float before = v[i];
            v[i] = mu * before - rate * g[i];
            w[i] += (1 + mu) * v[i] - mu * before;
        }
    }
}
