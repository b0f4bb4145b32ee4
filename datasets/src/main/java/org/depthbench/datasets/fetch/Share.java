package org.depthbench.datasets.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * How far fetching is.
 *
 * @param done bytes that are there
 * @param total bytes that there will be
 * @param left how long it will take at the pace so far; empty while that cannot be told
 */
public record Share(long done, long total, Optional<Duration> left) {
    /** 0 to 1. */
    public double fraction() {
        return total == 0 ? 1 : Math.min(1, (double) done / total);
    }
}
