package org.depthbench.comparison.evidence;

import java.util.List;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;

/** Judges one row of the table. */
@FunctionalInterface
interface Rule {
    /**
     * What was measured, and whether it agrees with the claim.
     *
     * @param current the comparison at hand, as far as it is
     * @param history all comparisons in the run history, the current one possibly among them
     */
    Finding judge(ComparisonResult current, List<StoredComparison> history);
}
