package org.depthbench.comparison.store;

import java.time.Instant;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.spec.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in the store as a list shows it, without its epochs.
 *
 * @param id the number by which a person calls it
 * @param name the name a person gave it; null when none did
 * @param task the task's id
 * @param examples training examples
 */
public record RunSummary(
        long id,
        @Nullable String name,
        Instant started,
        String task,
        int examples,
        long seed,
        Metric metric,
        Half shallow,
        Half deep) {
    public RunSummary {
        name = name == null ? null : Plain.name(name);
        task = Plain.name(task);
    }

    /**
     * One side of it.
     *
     * @param trial its number in the store
     * @param network what its network is called
     * @param score on the held-out examples; NaN before the first epoch
     * @param epochs finished ones
     * @param stoppedWithProgram whether nothing went wrong with it, but the program ended that trained it
     * @param resumable whether it can go on
     */
    public record Half(
            long trial,
            String network,
            TrialState state,
            double score,
            int epochs,
            boolean stoppedWithProgram,
            boolean resumable) {
        public Half {
            network = Plain.name(network);
        }
    }

    /** One side of it. */
    public Half side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** Whether a side can go on. */
    public boolean resumable() {
        return shallow.resumable() || deep.resumable();
    }
}
