package org.depthbench.training.fused.optimiser;

/**
 * {@code m ← β₁m + (1 - β₁)g}, {@code v ← β₂v + (1 - β₂)g²}, {@code w ← w - αm/(√v + ε)} with {@code α = η√(1 - β₂ᵗ)/(1 - β₁ᵗ)} in
 * iteration t from 1 (Kingma and Ba 2015, arXiv:1412.6980, section 2's efficient form).
 */
public record Adam(double beta1, double beta2, double epsilon) implements UpdateRule {
    @Override
    public int states() {
        return 2;
    }

    @Override
    public Step step(int iteration, double learningRate) {
        int t = iteration + 1;
        float alpha = (float) (learningRate * Math.sqrt(1 - Math.pow(beta2, t)) / (1 - Math.pow(beta1, t)));
        float b1 = (float) beta1;
        float b2 = (float) beta2;
        float eps = (float) epsilon;
        return (parameters, gradients, first, second, count) ->
                apply(parameters, gradients, first, second, alpha, b1, b2, eps, count);
    }

    private static void apply(
            float[] w, float[] g, float[] m, float[] v, float alpha, float b1, float b2, float eps, int count) {
        for (int i = 0; i < count; i++) {
            m[i] = b1 * m[i] + (1 - b1) * g[i];
            v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i];
            w[i] -= alpha * m[i] / ((float) Math.sqrt(v[i]) + eps);
        }
    }
}
