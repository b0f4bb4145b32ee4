package org.depthbench.trial;

/**
 * How far to train before answering: until the first of these, or the end of the epoch.
 *
 * @param batches at least 1
 * @param milliseconds of training time; the batch that passes it is finished
 * @param throughEpoch at whose end to answer, where that is later than the end of the epoch under way; 0 for that
 */
public record Slice(int batches, long milliseconds, int throughEpoch) {
    public Slice {
        if (batches < 1 || milliseconds < 0 || throughEpoch < 0) {
            throw new IllegalArgumentException(
                    "A slice must have at least 1 batch, 0 milliseconds and epoch 0, was %d, %d and %d."
                            .formatted(batches, milliseconds, throughEpoch));
        }
    }

    /** A slice of the epoch under way. */
    public Slice(int batches, long milliseconds) {
        this(batches, milliseconds, 0);
    }

    /** The same, on through the ends of epochs before this one. */
    public Slice through(int epoch) {
        return new Slice(batches, milliseconds, epoch);
    }

    /** One batch. */
    public static Slice oneBatch() {
        return new Slice(1, Long.MAX_VALUE);
    }
}
