package org.depthbench.comparison.store;

import java.util.Objects;
import java.util.stream.Stream;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.spec.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in the store with all that was measured.
 *
 * @param id the number by which a person calls it
 * @param name the name a person gave it; null when none did
 * @param shallow the number of the shallow side's trial
 * @param deep the number of the deep side's trial
 */
public record StoredComparison(long id, @Nullable String name, long shallow, long deep, ComparisonResult result) {
    public StoredComparison {
        name = name == null ? null : Plain.name(name);
    }

    /** The number of a side's trial. */
    public long trial(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /**
     * How much is kept of what a comparison measured.
     *
     * @param whole whether all is: every epoch, both states, and the digests of what finished
     * @param shallow how many epochs of its shallow side, without a gap from the first
     * @param deep how many of its deep side
     */
    public record Extent(boolean whole, int shallow, int deep) {
        /** Nothing is kept. */
        public static final Extent NOTHING = new Extent(false, 0, 0);
    }

    /** How much this is of what was measured. */
    Extent extent(ComparisonResult measured) {
        boolean whole = Stream.of(Side.values()).allMatch(side -> same(result.side(side), measured.side(side)));
        return new Extent(whole, epochs(result.shallow()), epochs(result.deep()));
    }

    private static boolean same(TrialResult there, TrialResult here) {
        return there.state() == here.state()
                && there.epochs().equals(here.epochs())
                && Objects.equals(there.parameterHash(), here.parameterHash());
    }

    private static int epochs(TrialResult trial) {
        int count = 0;
        while (count < trial.epochs().size() && trial.epochs().get(count).epoch() == count + 1) {
            count++;
        }
        return count;
    }
}
