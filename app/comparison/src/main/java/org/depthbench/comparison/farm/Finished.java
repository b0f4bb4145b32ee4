package org.depthbench.comparison.farm;

import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TestPredictions;
import org.jspecify.annotations.Nullable;

/**
 * A trial that has come to its end, whatever that was.
 *
 * @param predictions what it said of each test example; null unless it reached its end
 * @param seconds wall time that it had its worker, evaluations included, without the worker's start
 */
public record Finished(TrialResult result, @Nullable TestPredictions predictions, double seconds) {}
