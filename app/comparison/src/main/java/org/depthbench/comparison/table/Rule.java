package org.depthbench.comparison.table;

import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.result.ComparisonResult;

/** Judges one row of the table. */
@FunctionalInterface
interface Rule {
    /**
     * What was measured, and whether it agrees with the claim.
     *
     * @param current the comparison at hand, as far as it is
     * @param evidence what was measured before, the current comparison possibly among it
     */
    Finding judge(ComparisonResult current, Evidence evidence);
}
