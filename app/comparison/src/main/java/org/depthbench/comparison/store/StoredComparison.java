package org.depthbench.comparison.store;

import org.depthbench.comparison.result.ComparisonResult;
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
}
