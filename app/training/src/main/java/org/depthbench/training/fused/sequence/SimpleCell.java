package org.depthbench.training.fused.sequence;

import org.depthbench.training.fused.function.Tanh;

/** A simple recurrent layer's step: {@code hₜ = tanh zₜ} with {@code zₜ = Wxₜ + Rhₜ₋₁ + b} (Elman 1990). */
public final class SimpleCell implements Cell {
    private final float[][] outputs;

    /**
     * @param steps at most
     * @param values units times rows at most
     */
    public SimpleCell(int steps, int values) {
        this.outputs = new float[steps][values];
    }

    @Override
    public int gates() {
        return 1;
    }

    @Override
    public long keptValues() {
        return (long) outputs.length * outputs[0].length;
    }

    @Override
    public float[] sums(int gate, int step) {
        return outputs[step];
    }

    @Override
    public void forward(int step, int from, int to, float[] hidden) {
        float[] h = outputs[step];
        for (int i = from; i < to; i++) {
            h[i] = Tanh.of(h[i]);
        }
        System.arraycopy(h, from, hidden, from, to - from);
    }

    @Override
    public void backward(int step, int from, int to, float[] deltas, float[][] ofSums) {
        multiply(deltas, outputs[step], ofSums[0], from, to);
    }

    private static void multiply(float[] delta, float[] h, float[] ofSum, int from, int to) {
        for (int i = from; i < to; i++) {
            ofSum[i] = delta[i] * (1 - h[i] * h[i]);
        }
    }
}
