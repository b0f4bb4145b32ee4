package org.depthbench.comparison.experiment;

import java.util.Collection;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TestPredictions;
import org.jspecify.annotations.Nullable;

/**
 * A trial of an experiment, trained.
 *
 * @param id its number in the store; 0 where it is not kept
 * @param predictions what it said of each test example; null where it did not finish
 * @param reused whether it had been trained before, for something else
 * @param origin where it was trained; null for this machine
 */
public record MeasuredTrial(
        PlannedTrial planned,
        long id,
        TrialResult result,
        @Nullable TestPredictions predictions,
        boolean reused,
        @Nullable Origin origin) {
    /** On how many machines trials were trained. */
    public static long machines(Collection<MeasuredTrial> trials) {
        return trials.stream()
                .map(trial -> trial.origin == null ? "" : trial.origin.id())
                .distinct()
                .count();
    }
}
