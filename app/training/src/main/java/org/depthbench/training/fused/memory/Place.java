package org.depthbench.training.fused.memory;

import org.bytedeco.javacpp.FloatPointer;

/** A pointer for native libraries that is moved instead of made anew: a new one costs a microsecond, a move nothing. */
public final class Place extends FloatPointer {
    /** Points to number {@code number} of some memory, which must stay alive as long as this is used. */
    public Place at(Floats memory, int number) {
        address = memory.address(number);
        return this;
    }
}
