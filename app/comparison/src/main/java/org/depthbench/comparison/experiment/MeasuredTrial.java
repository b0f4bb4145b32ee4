package org.depthbench.comparison.experiment;

import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TestPredictions;
import org.jspecify.annotations.Nullable;

/**
 * A trial of an experiment, trained.
 *
 * @param id its number in the store; 0 where it is not kept
 * @param predictions what it said of each test example; null where it did not finish
 * @param reused whether it had been trained before, for something else
 */
public record MeasuredTrial(
        PlannedTrial planned,
        long id,
        TrialResult result,
        @Nullable TestPredictions predictions,
        boolean reused) {}
