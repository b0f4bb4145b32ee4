package org.depthbench.campaign;

import java.util.Random;

/** Something of ours that reads what may have been damaged. */
interface Reader extends AutoCloseable {
    /** What it reads, whole. */
    byte[] original(Random random) throws Exception;

    /** Reads a mutant of what it gave last: it is read, or refused in a sentence. */
    void read(byte[] mutant) throws Exception;

    @Override
    default void close() throws Exception {
        // Most hold nothing.
    }
}
