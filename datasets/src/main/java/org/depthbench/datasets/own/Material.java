package org.depthbench.datasets.own;

import java.nio.ByteBuffer;

/** Examples that are ready to be kept, one after the other, so that they need not be in memory twice. */
@FunctionalInterface
interface Material {
    /**
     * Writes an example: its numbers, and then what is right as a number.
     *
     * @param place of the example among those to learn from, and behind them those to test
     */
    void write(int place, ByteBuffer to);
}
