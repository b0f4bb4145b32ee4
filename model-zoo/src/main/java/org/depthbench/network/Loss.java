package org.depthbench.network;

/** What training makes small: how far what comes out, p, is from what is right. */
public enum Loss {
    /** {@code -log p} of the right class, in nats: the negative log likelihood. */
    CROSS_ENTROPY,
    /**
     * The mean over the outputs of {@code (p - y)²}: over classes, where y is 1 for the right one and 0 else (Brier 1950), or
     * over quantities, where y is what was measured.
     */
    SQUARED_ERROR
}
