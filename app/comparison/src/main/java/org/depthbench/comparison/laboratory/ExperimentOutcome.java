package org.depthbench.comparison.laboratory;

import java.time.Instant;
import java.util.List;
import org.depthbench.comparison.analysis.Findings;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.TrialState;

/**
 * An experiment as far as it is.
 *
 * @param id its number in the store; 0 where it is not kept
 * @param planned trials that it consists of
 * @param seconds that it was worked on, over all its runs
 */
public record ExperimentOutcome(
        long id,
        ExperimentSpec spec,
        Instant started,
        Machine machine,
        int planned,
        List<MeasuredTrial> trials,
        double seconds,
        Findings findings) {
    public ExperimentOutcome {
        trials = List.copyOf(trials);
    }

    /** Whether every trial has come to its end, whatever that was. */
    public boolean complete() {
        return trials.size() == planned;
    }

    /** Trials that had been trained before, for something else. */
    public int reused() {
        return (int) trials.stream().filter(MeasuredTrial::reused).count();
    }

    /** Trials that did not finish. */
    public int failed() {
        return (int) trials.stream()
                .filter(trial -> trial.result().state() != TrialState.FINISHED)
                .count();
    }
}
