package org.depthbench.training.fused.optimiser;

/** Takes off what stands in the gradient: {@code w ← w - g}; for the running means of batch normalisation. */
public record AsGiven() implements UpdateRule {
    @Override
    public int states() {
        return 0;
    }

    @Override
    public boolean gradientsAreSteps() {
        return true;
    }

    @Override
    public Step step(int iteration, double learningRate) {
        return (parameters, gradients, first, second, count) -> apply(parameters, gradients, count);
    }

    private static void apply(float[] w, float[] g, int count) {
        for (int i = 0; i < count; i++) {
            w[i] -= g[i];
        }
    }
}
