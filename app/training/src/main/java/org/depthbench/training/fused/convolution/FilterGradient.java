package org.depthbench.training.fused.convolution;

import org.depthbench.training.fused.memory.Floats;

/** The gradient of a convolution's weights and biases, summed image by image. */
interface FilterGradient {
    /**
     * Adds what the deltas of one image's sums bring.
     *
     * @param first whether a batch begins with it: then nothing is kept of the sum so far
     */
    void add(Floats images, int at, Floats deltas, int deltasAt, boolean first);

    /** Puts the sum where the parameters' gradients are. */
    void write();
}
