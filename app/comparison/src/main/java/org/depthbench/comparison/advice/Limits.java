package org.depthbench.comparison.advice;

import org.depthbench.network.shape.Check;

/**
 * What a network has to do, and may cost.
 *
 * @param score the least score on the test part, −1,000 to 1; {@link #ANY_SCORE} for no limit
 * @param seconds the longest training, above 0; infinite for no limit
 * @param bytes the most memory of the process that trains, above 0; {@link Long#MAX_VALUE} for no limit
 * @param examples how many training examples there are, 1 at least; {@link Integer#MAX_VALUE} for no limit
 */
public record Limits(double score, double seconds, long bytes, int examples) {
    /** Below every score. */
    public static final double ANY_SCORE = -1000;

    /** No limits. */
    public static final Limits NONE =
            new Limits(ANY_SCORE, Double.POSITIVE_INFINITY, Long.MAX_VALUE, Integer.MAX_VALUE);

    public Limits {
        Check.range("The score", score, ANY_SCORE, 1);
        Check.range("Training examples", examples, 1, Integer.MAX_VALUE);
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("The training time must be above 0 seconds, was %s.".formatted(seconds));
        }
        if (bytes <= 0) {
            throw new IllegalArgumentException("The memory must be above 0 bytes, was %d.".formatted(bytes));
        }
    }
}
