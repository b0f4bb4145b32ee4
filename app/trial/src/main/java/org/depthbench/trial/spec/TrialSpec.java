package org.depthbench.trial.spec;

import java.util.Objects;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Check;

/**
 * Everything that decides the numbers of one trial, and nothing else.
 *
 * @param validation how many of the training examples are set aside to choose by; 0 where nothing is chosen
 * @param seed the root of the named {@link Seeds}
 * @param threads how many threads the trial may use; part of the numbers, because sums are split by it
 */
public record TrialSpec(TaskChoice task, int validation, Learner learner, long seed, int threads) {
    /** A worker's Java machine, the native libraries and the data, measured with the smallest networks. */
    private static final long PROCESS_BYTES = 400L << 20;

    /** How many times what it was estimated to need a process may hold. */
    public static final int MEMORY_FACTOR = 4;

    public TrialSpec {
        Objects.requireNonNull(task, "A trial needs a task.");
        Objects.requireNonNull(learner, "A trial needs a network.");
        Check.range("Validation examples", validation, 0, task.examples() - 1);
        Check.range("Threads", threads, 1, 1024);
    }

    /** A trial that learns from all training examples. */
    public TrialSpec(TaskChoice task, Learner learner, long seed, int threads) {
        this(task, 0, learner, seed, threads);
    }

    /** By what it is known: equal for equal numbers, and only then. */
    public TrialKey key() {
        return TrialKey.of(this);
    }

    /**
     * The network fitted to the task: shapes and costs.
     *
     * @throws IllegalArgumentException with a sentence when it does not fit
     */
    public NetworkPlan plan() {
        return NetworkPlan.of(
                learner.network(), task.demand().input(), task.demand().head());
    }

    /**
     * Sees to it that it can be trained.
     *
     * @throws IllegalArgumentException with a sentence when network, loss and task do not fit
     */
    public NetworkPlan check() {
        task.demand().head().check(learner.training());
        return plan();
    }

    /** About how much memory its process needs, in bytes: as measured with the smallest networks, and its own network's. */
    public long neededBytes() {
        return PROCESS_BYTES + plan().trainingBytes(learner.training());
    }

    /** More memory than this, in bytes, its process needs only when something is wrong. */
    public long mostBytes() {
        return MEMORY_FACTOR * neededBytes();
    }

    /** How many examples an epoch has. */
    public int trainingExamples() {
        return task.examples() - validation;
    }

    /** The named seeds. */
    public Seeds seeds() {
        return new Seeds(seed);
    }

    /**
     * Its data: the same for the same specification.
     *
     * @throws IllegalArgumentException with a sentence when the catalogue cannot give it
     */
    public TaskData load(TaskCatalogue catalogue) {
        return task.check(catalogue)
                .load(task.examples(), task.noise(), new DataSeeds(seeds().split(), seeds().noise(), task.division()))
                .settingAside(validation, seeds().validation())
                .mislabelled(task.wrongLabels(), task.demand().head().outputs(), seeds().labels());
    }
}
