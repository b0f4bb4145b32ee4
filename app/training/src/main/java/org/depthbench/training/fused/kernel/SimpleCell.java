package org.depthbench.training.fused.kernel;

import org.depthbench.network.Activation;
import org.depthbench.training.fused.function.ActivationFunction;

/** A simple recurrent layer's step: {@code hₜ = tanh zₜ} with {@code zₜ = Wxₜ + Rhₜ₋₁ + b} (Elman 1990). */
public final class SimpleCell implements Cell {
    private final int units;
    private final ActivationFunction tanh;

    public SimpleCell(int units) {
        this.units = units;
        this.tanh = ActivationFunction.of(Activation.TANH, units);
    }

    @Override
    public int gates() {
        return 1;
    }

    @Override
    public void forward(int place, int placeBefore, int rows, float[] sums, float[] hidden) {
        tanh.apply(sums, rows * units);
        System.arraycopy(sums, 0, hidden, 0, rows * units);
    }

    @Override
    public void backward(int place, int placeBefore, int rows, float[] kept, float[] hidden, float[] deltas) {
        tanh.multiplyByDerivative(deltas, hidden, rows * units);
        System.arraycopy(deltas, 0, kept, 0, rows * units);
    }
}
