package org.depthbench.trial.spec;

import java.util.Objects;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.document.LeftOut;

/**
 * A task with the size and the noise that a person chose. It can be read where the task's data is not: only
 * {@link #check} asks a catalogue.
 *
 * @param task the task's id
 * @param examples how many training examples, 1 at least
 * @param noise standard deviation of what is added to each coordinate, as a fraction of the pattern's radius; 0 for recorded data
 * @param demand what the task demands of every network
 * @param division a seed that divides its examples anew into those to learn from and those to test; {@link DataSeeds#AS_IT_COMES} for
 *     the parts in which it comes
 * @param wrongLabels the share of the training examples that have another class than they should, 0 to 0.9
 */
public record TaskChoice(
        String task,
        int examples,
        double noise,
        Demand demand,
        @LeftOut long division,
        @LeftOut double wrongLabels) {
    private static final double MOST_WRONG = 0.9;

    public TaskChoice {
        Objects.requireNonNull(task, "A choice needs a task.");
        Objects.requireNonNull(demand, "A choice needs what its task demands.");
        Check.range("Training examples", examples, 1, Integer.MAX_VALUE);
        Check.range("Noise", noise, 0, 1);
        Check.range("Wrong labels", wrongLabels, 0, MOST_WRONG);
        if (wrongLabels > 0 && !demand.metric().ofClasses()) {
            throw new IllegalArgumentException(
                    "Labels can be wrong where classes are told apart, but %s has quantities.".formatted(task));
        }
    }

    /** A task in the parts in which it comes, with the labels that were recorded. */
    public TaskChoice(String task, int examples, double noise, Demand demand) {
        this(task, examples, noise, demand, DataSeeds.AS_IT_COMES, 0);
    }

    /** A task of this machine with a size and a noise. */
    public static TaskChoice of(Task task, int examples, double noise) {
        return new TaskChoice(task.id(), examples, noise, Demand.of(task));
    }

    /** A task as it usually comes: of its usual size, with its usual noise. */
    public static TaskChoice usual(Task task) {
        return of(task, task.sizes().usual(), task.usualNoise());
    }

    /** The same with another number of training examples. */
    public TaskChoice withExamples(int other) {
        return new TaskChoice(task, other, noise, demand, division, wrongLabels);
    }

    /** The same with other noise. */
    public TaskChoice withNoise(double other) {
        return new TaskChoice(task, examples, other, demand, division, wrongLabels);
    }

    /** The same divided anew. */
    public TaskChoice withDivision(long other) {
        return new TaskChoice(task, examples, noise, demand, other, wrongLabels);
    }

    /** The same with a share of wrong labels among those to learn from. */
    public TaskChoice withWrongLabels(double other) {
        return new TaskChoice(task, examples, noise, demand, division, other);
    }

    /**
     * The task itself, which can give what was chosen.
     *
     * @throws IllegalArgumentException with a sentence when its data is not on this machine, it is no longer what it was, or
     *     it cannot give so much
     */
    public Task check(TaskCatalogue catalogue) {
        Task found = catalogue.find(task).orElseGet(() -> catalogue.byId(task));
        found.check(examples, noise);
        if (division != DataSeeds.AS_IT_COMES && found.source().division() instanceof Division.Fixed fixed) {
            throw new IllegalArgumentException(fixed.reason());
        }
        if (!Demand.of(found).equals(demand)) {
            throw new IllegalArgumentException(
                    "The task \"%s\" is another one here: it has %s and %d outputs, not %s and %d."
                            .formatted(
                                    task,
                                    Demand.of(found).input().words(),
                                    Demand.of(found).head().outputs(),
                                    demand.input().words(),
                                    demand.head().outputs()));
        }
        return found;
    }
}
