package org.depthbench.comparison.history;

import org.depthbench.comparison.result.ComparisonResult;

/**
 * A comparison in the run history.
 *
 * @param id the number by which a person calls it
 */
public record StoredComparison(long id, ComparisonResult result) {}
