package org.depthbench.network;

/** What training makes small: how far the network's probabilities p are from the right class. */
public enum Loss {
    /** {@code -log p} of the right class, in nats: the negative log likelihood. */
    CROSS_ENTROPY,
    /** The mean over the classes of {@code (p - y)²}, where y is 1 for the right class and 0 else (Brier 1950). */
    SQUARED_ERROR
}
