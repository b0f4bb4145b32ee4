package org.depthbench.comparison.spec;

import org.depthbench.datasets.task.Task;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.zoo.Preset;

/**
 * Two networks that meet on a task to answer one question.
 *
 * @param id the word for the question, such as {@code depth}; also the key of its title in {@code pairs.properties}
 * @param task the task's id
 * @param shallow with the training settings it has in this pair
 * @param deep likewise
 * @param epochs for how long, 1 to {@link Stop#MOST_EPOCHS}
 * @param target the score they race to, 0.01 to 1
 */
public record NamedPair(String id, String task, Preset shallow, Preset deep, int epochs, double target) {
    public NamedPair {
        Check.range("Epochs", epochs, 1, Stop.MOST_EPOCHS);
        Check.range("Target", target, 0.01, 1);
    }

    /** What one side brings. */
    public Preset side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** The pair's comparison on its task, with seed 1. */
    public ComparisonSpec comparison(Task on, Schedule schedule) {
        Demand demand = Demand.of(on);
        return new ComparisonSpec(
                TaskChoice.usual(on),
                Learner.of(shallow, demand),
                Learner.of(deep, demand),
                1,
                schedule,
                Pace.TIME,
                Stop.afterEpochs(epochs),
                target);
    }
}
