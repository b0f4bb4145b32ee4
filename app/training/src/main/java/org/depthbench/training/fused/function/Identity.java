package org.depthbench.training.fused.function;

/** No function at all: {@code y = z}, {@code dy/dz = 1}. */
final class Identity implements ActivationFunction {
    @Override
    public void apply(float[] values, int count) {
        // Every value stays as it is.
    }

    @Override
    public void multiplyByDerivative(float[] delta, float[] kept, int count) {
        // Multiplying by 1 changes nothing.
    }

    @Override
    public boolean changesNothing() {
        return true;
    }
}
