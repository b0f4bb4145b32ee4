package org.depthbench.trial.spec;

import java.util.Objects;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Check;

/**
 * Everything that decides the numbers of one trial, and nothing else.
 *
 * @param seed the root of the named {@link Seeds}
 * @param threads how many threads the trial may use; part of the numbers, because sums are split by it
 */
public record TrialSpec(TaskChoice task, Learner learner, long seed, int threads) {
    public TrialSpec {
        Objects.requireNonNull(task, "A trial needs a task.");
        Objects.requireNonNull(learner, "A trial needs a network.");
        Check.range("Threads", threads, 1, 1024);
    }

    /** The network fitted to the task: shapes and costs. */
    public NetworkPlan plan() {
        return NetworkPlan.of(
                learner.network(), task.shape(), task.definition().classes().size());
    }

    /** The named seeds. */
    public Seeds seeds() {
        return new Seeds(seed);
    }
}
