package org.depthbench.datasets.table.source;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * Who watches the reading of a file, or the keeping of what was read, and may end it.
 *
 * @param progress told after every some thousands of bytes or examples
 * @param cancelled asked as often; it then ends with a {@link CancellationException}
 */
public record Monitor(Progress progress, BooleanSupplier cancelled) {
    /** Nobody. */
    public static final Monitor NONE = new Monitor((bytes, total) -> {}, () -> false);

    /** Told how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** So many bytes of the file, as it is stored, have been read in this pass, or so many examples are kept. */
        void read(long bytes, long total);
    }

    /**
     * Tells how far it is.
     *
     * @throws CancellationException when it is to end
     */
    public void at(long done, long total) {
        progress.read(done, total);
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("Reading was cancelled.");
        }
    }
}
