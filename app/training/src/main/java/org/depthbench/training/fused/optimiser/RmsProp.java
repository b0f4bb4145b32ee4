package org.depthbench.training.fused.optimiser;

/** {@code s ← ρs + (1 - ρ)g²}, {@code w ← w - ηg/(√s + ε)} (Tieleman and Hinton 2012, lecture 6.5). */
public record RmsProp(double decay, double epsilon) implements UpdateRule {
    @Override
    public int states() {
        return 1;
    }

    @Override
    public Step step(int iteration, double learningRate) {
        float rate = (float) learningRate;
        float oneLessDecay = (float) (1 - decay);
        float eps = (float) epsilon;
        return (parameters, gradients, first, second, count) ->
                apply(parameters, gradients, first, rate, oneLessDecay, eps, count);
    }

    /** In a form whose rounding leaves what the mean comes to. */
    private static void apply(float[] w, float[] g, float[] s, float rate, float c, float eps, int count) {
        for (int i = 0; i < count; i++) {
            s[i] += c * (g[i] * g[i] - s[i]);
            w[i] -= rate * g[i] / ((float) Math.sqrt(s[i]) + eps);
        }
    }
}
