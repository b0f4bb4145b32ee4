package org.depthbench.comparison.machine;

import java.util.function.LongSupplier;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.spec.TrialSpec;

/**
 * What a comparison's networks take of the memory that is free, by the estimate of their plans.
 *
 * @param shallow bytes that training takes
 * @param deep the same
 * @param free bytes; unlimited where nobody had to look
 */
public record MemoryShare(long shallow, long deep, long free) {
    /** Less than this, in bytes, is never too much. */
    private static final long NEGLIGIBLE = 64L << 20;

    private static final int PARTS = 4;

    /**
     * The share of a comparison whose networks can be built.
     *
     * @param free asked only where the networks are not small
     */
    public static MemoryShare of(ComparisonSpec spec, LongSupplier free) {
        long shallow = bytes(spec.trial(Side.SHALLOW, 1));
        long deep = bytes(spec.trial(Side.DEEP, 1));
        return new MemoryShare(
                shallow, deep, shallow + deep < NEGLIGIBLE ? Long.MAX_VALUE : Math.max(0, free.getAsLong()));
    }

    private static long bytes(TrialSpec trial) {
        return trial.plan().trainingBytes(trial.learner().training());
    }

    /** What one side takes, in bytes. */
    public long of(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** Whether both together take a quarter of what is free, or more. */
    public boolean large() {
        return shallow + deep >= free / PARTS;
    }

    /** Whether they do, and this side is no smaller than the other. */
    public boolean large(Side side) {
        return large() && of(side) >= Math.max(shallow, deep) / 2;
    }
}
