package org.depthbench.comparison.history;

import org.depthbench.comparison.result.ComparisonResult;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in the run history.
 *
 * @param id the number by which a person calls it
 * @param name the name a person gave it; null when none did
 */
public record StoredComparison(long id, @Nullable String name, ComparisonResult result) {}
