package org.depthbench.datasets.table.source;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Who watches the reading of a file, and may end it.
 *
 * @param progress told after every some thousands of bytes
 * @param cancelled asked as often; reading then ends with a {@link CancellationException}
 */
public record Monitor(Progress progress, BooleanSupplier cancelled) {
    /** Nobody. */
    public static final Monitor NONE = new Monitor((bytes, total) -> {}, () -> false);

    /** Told how far reading is. */
    @FunctionalInterface
    public interface Progress {
        /** So many bytes of the file, as it is stored, have been read in this pass. */
        void read(long bytes, long total);
    }

    void at(long bytes, long total) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("Reading was cancelled.");
        }
        progress.read(bytes, total);
    }
}
