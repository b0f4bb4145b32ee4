package org.depthbench.comparison.advice;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.statistics.Summary;

/**
 * A network trained on so many examples, with what it reached and cost here.
 *
 * @param network its name
 * @param examples training examples
 * @param scores on the test part, one a trial
 * @param seconds mean training time of trials that had their core for themselves; empty of none
 * @param bytes the most memory that a process of one of them held; empty where that was not measured
 */
public record Option(
        Side side, String network, int examples, Summary scores, OptionalDouble seconds, OptionalLong bytes) {
    /** Where the mean score lies, with 95 % confidence; endless of fewer than two trials. */
    public Interval interval() {
        return scores.posterior().interval(Difference.LEVEL);
    }

    /** How it stands to a limit. */
    public enum Standing {
        /** It keeps it. */
        KEPT,
        /** Its mean keeps it, but its interval does not. */
        PERHAPS,
        /** It does not keep it. */
        BROKEN,
        /** Nothing is known of that. */
        UNKNOWN
    }

    /** How its score stands to the least one. */
    public Standing score(Limits limits) {
        if (interval().low() >= limits.score() || limits.score() == Limits.ANY_SCORE) {
            return Standing.KEPT;
        }
        return scores.mean() >= limits.score() ? Standing.PERHAPS : Standing.BROKEN;
    }

    /** How its training time stands to the longest one. */
    public Standing seconds(Limits limits) {
        if (Double.isInfinite(limits.seconds())) {
            return Standing.KEPT;
        }
        return seconds.isEmpty()
                ? Standing.UNKNOWN
                : seconds.getAsDouble() <= limits.seconds() ? Standing.KEPT : Standing.BROKEN;
    }

    /** How its memory stands to the most. */
    public Standing bytes(Limits limits) {
        if (limits.bytes() == Long.MAX_VALUE) {
            return Standing.KEPT;
        }
        return bytes.isEmpty()
                ? Standing.UNKNOWN
                : bytes.getAsLong() <= limits.bytes() ? Standing.KEPT : Standing.BROKEN;
    }

    /** Whether it keeps all limits as far as is known, and needs no more examples than there are. */
    public boolean within(Limits limits) {
        return examples <= limits.examples()
                && score(limits) != Standing.BROKEN
                && seconds(limits) != Standing.BROKEN
                && bytes(limits) != Standing.BROKEN;
    }
}
