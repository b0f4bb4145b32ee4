package org.depthbench.comparison.run;

import java.util.function.LongConsumer;

/** Reads how much memory processes hold, from outside them and never on their time. */
public interface Meter extends AutoCloseable {
    /**
     * Reads a process now, and from then on at regular intervals until this meter is closed.
     *
     * @param processId of the process
     * @param residentBytes told its resident set at each reading
     */
    void watch(long processId, LongConsumer residentBytes);

    @Override
    void close();

    /** A meter that reads nothing, for finding out what reading costs. */
    static Meter none() {
        return new Meter() {
            @Override
            public void watch(long processId, LongConsumer residentBytes) {
                // Nothing is read.
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
