package org.depthbench.datasets.own;

import java.nio.ByteBuffer;
import org.depthbench.datasets.table.source.Monitor;

/** Examples that are ready to be kept, one after the other, so that they need not be in memory twice. */
@FunctionalInterface
interface Material {
    /** How many examples are written between two looks at who watches. */
    int AT_ONCE = 4096;

    /**
     * Writes an example: its numbers, and then what is right as a number.
     *
     * @param place of the example among those to learn from, and behind them those to test
     */
    void write(int place, ByteBuffer to);

    /**
     * The same, watched.
     *
     * @param examples how many will be written
     */
    default Material watched(Monitor monitor, int examples) {
        return (place, to) -> {
            if (place % AT_ONCE == 0) {
                monitor.at(place, examples);
            }
            write(place, to);
        };
    }
}
