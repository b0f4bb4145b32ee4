package org.depthbench.comparison.analysis;

import org.depthbench.comparison.statistics.Posterior;

/** What may be said of a difference, deep minus shallow. */
public enum Judgement {
    DEEP_BETTER("deep better"),
    SHALLOW_BETTER("shallow better"),
    PRACTICALLY_EQUAL("practically equal"),
    NOT_ENOUGH("not enough evidence");

    /** From so many repeats on something may be said. */
    public static final int LEAST_REPEATS = 6;

    /** How sure it must be that both are practically equal. */
    private static final double SURE = 0.95;

    private final String words;

    Judgement(String words) {
        this.words = words;
    }

    /** The judgement in words. */
    public String words() {
        return words;
    }

    /**
     * What follows from a difference. That one side is better needs all of an interval on its side of the margin; that both are equal is
     * never inferred from a mean, but from the probability within the margin.
     *
     * @param margin no farther from 0 counts as equal
     * @param questions how many differences are judged beside each other; none of them is to be wrong by luck
     */
    public static Judgement of(Posterior difference, int repeats, double margin, int questions) {
        if (repeats < LEAST_REPEATS) {
            return NOT_ENOUGH;
        }
        double wrong = (1 - SURE) / 2 / questions;
        if (difference.above(margin) > 1 - wrong) {
            return DEEP_BETTER;
        }
        if (difference.above(-margin) < wrong) {
            return SHALLOW_BETTER;
        }
        return margin > 0 && difference.within(margin) >= 1 - (1 - SURE) / questions ? PRACTICALLY_EQUAL : NOT_ENOUGH;
    }
}
