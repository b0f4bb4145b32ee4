package org.depthbench.trial.spec;

import org.depthbench.datasets.Tasks;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Inputs;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.network.shape.Shape;

/**
 * A task with the size and the noise that a person chose.
 *
 * @param task the task's id
 * @param examples how many training examples
 * @param noise standard deviation of what is added to each coordinate, as a fraction of the pattern's radius; 0 for recorded data
 */
public record TaskChoice(String task, int examples, double noise) {
    public TaskChoice {
        Task definition = Tasks.byId(task);
        definition.check(examples, noise);
        // Whatever the spelling, equal choices are equal records.
        task = definition.id();
    }

    /** A task as it usually comes. */
    public static TaskChoice usual(Task task) {
        return new TaskChoice(task.id(), task.sizes().usual(), 0);
    }

    /** The task itself. */
    public Task definition() {
        return Tasks.byId(task);
    }

    /** The data: the same for the same seeds. */
    public TaskData load(Seeds seeds) {
        return definition().load(examples, noise, new DataSeeds(seeds.split(), seeds.noise()));
    }

    /** The shape in which a network sees one example. */
    public Shape shape() {
        return shapeOf(definition());
    }

    /** The shape in which a network sees one example of a task. */
    public static Shape shapeOf(Task task) {
        Inputs inputs = task.inputs();
        if (inputs instanceof Inputs.Pixels pixels) {
            return new Shape.Image(pixels.height(), pixels.width(), pixels.channels());
        }
        return new Shape.Vector(inputs.size());
    }
}
