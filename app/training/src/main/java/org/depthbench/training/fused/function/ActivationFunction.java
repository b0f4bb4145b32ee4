package org.depthbench.training.fused.function;

import org.depthbench.network.choice.Activation;

/**
 * An activation function over many numbers at once: {@code y = f(z)} forward, {@code δz = δy·f′(z)} backward. Its loops have
 * no branches, so that they become vector instructions. A new activation is a class here and a line in {@link #of}.
 */
public interface ActivationFunction {
    /** Replaces the first {@code count} values z by f(z). */
    void apply(float[] values, int count);

    /**
     * Multiplies the first {@code count} numbers by the derivative.
     *
     * @param delta δy, which becomes δz
     * @param kept f(z) of each, or z itself where {@link #keepsInput} says so
     */
    void multiplyByDerivative(float[] delta, float[] kept, int count);

    /** Whether the derivative needs z, because it does not follow from f(z). */
    default boolean keepsInput() {
        return false;
    }

    /** Whether it is no function at all. */
    default boolean changesNothing() {
        return false;
    }

    /**
     * The loops of an activation.
     *
     * @param units how many values of one example lie together; {@code count} must be a multiple of it where the function
     *     looks at more than one
     */
    static ActivationFunction of(Activation activation, int units) {
        return switch (activation) {
            case IDENTITY -> new Identity();
            case RELU -> new Relu();
            case LEAKY_RELU -> new LeakyRelu();
            case ELU -> new Elu();
            case GELU -> new Gelu();
            case TANH -> new Tanh();
            case SIGMOID -> new Sigmoid();
            case SOFTMAX -> new Softmax(units);
        };
    }
}
