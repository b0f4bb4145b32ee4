package org.depthbench.training.fused.optimiser;

/** Momentum: {@code v ← μv + ηg}, {@code w ← w - v} (Polyak 1964, as Sutskever et al. 2013, ICML, write it). */
public record Momentum(double momentum) implements UpdateRule {
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
            v[i] = mu * v[i] + rate * g[i];
            w[i] -= v[i];
        }
    }
}
