package org.depthbench.network.choice;

/** The function a layer applies to each of its weighted sums. */
public enum Activation {
    IDENTITY,
    RELU,
    LEAKY_RELU,
    ELU,
    GELU,
    TANH,
    SIGMOID,
    /** Shares of 1 among all units of a dense layer. */
    SOFTMAX;

    /** Whether it makes each value of one weighted sum alone. */
    public boolean elementwise() {
        return this != SOFTMAX;
    }
}
