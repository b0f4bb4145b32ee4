package org.depthbench.training.fused.kernel;

import org.depthbench.network.Activation;
import org.depthbench.training.fused.function.ActivationFunction;

/** A simple recurrent layer's step: {@code hₜ = tanh zₜ} with {@code zₜ = Wxₜ + Rhₜ₋₁ + b} (Elman 1990). */
public final class SimpleCell implements Cell {
    private final ActivationFunction tanh = ActivationFunction.of(Activation.TANH, 1);

    @Override
    public int gates() {
        return 1;
    }

    @Override
    public void forward(int at, int before, int count, float[][] sums, float[] hidden) {
        tanh.apply(sums[0], count);
        System.arraycopy(sums[0], 0, hidden, 0, count);
    }

    @Override
    public void backward(int at, int before, int count, float[][] kept, float[] hidden, float[] deltas) {
        tanh.multiplyByDerivative(deltas, hidden, count);
        System.arraycopy(deltas, 0, kept[0], 0, count);
    }
}
