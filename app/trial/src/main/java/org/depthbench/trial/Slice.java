package org.depthbench.trial;

/**
 * How far to train before answering: until the first of these, or the end of the epoch.
 *
 * @param batches at least 1
 * @param milliseconds of training time; the batch that passes it is finished
 */
public record Slice(int batches, long milliseconds) {
    public Slice {
        if (batches < 1 || milliseconds < 0) {
            throw new IllegalArgumentException("A slice must have at least 1 batch and 0 milliseconds, was %d and %d."
                    .formatted(batches, milliseconds));
        }
    }

    /** One batch. */
    public static Slice oneBatch() {
        return new Slice(1, Long.MAX_VALUE);
    }
}
