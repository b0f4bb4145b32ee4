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
        float oneLessBeta1 = (float) (1 - beta1);
        float oneLessBeta2 = (float) (1 - beta2);
        float eps = (float) epsilon;
        return (parameters, gradients, first, second, count) ->
                apply(parameters, gradients, first, second, alpha, oneLessBeta1, oneLessBeta2, eps, count);
    }

    /** In a form whose rounding leaves what a mean comes to: {@code 1 - 0.999f} is 0.0009999871. */
    private static void apply(
            float[] w, float[] g, float[] m, float[] v, float alpha, float c1, float c2, float eps, int count) {
        for (int i = 0; i < count; i++) {
            m[i] += c1 * (g[i] - m[i]);
            v[i] += c2 * (g[i] * g[i] - v[i]);
            w[i] -= alpha * m[i] / ((float) Math.sqrt(v[i]) + eps);
        }
    }
}
