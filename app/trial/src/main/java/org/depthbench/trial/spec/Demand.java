package org.depthbench.trial.spec;

import java.util.Objects;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Metric;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.Head;
import org.depthbench.network.shape.Shape;

/**
 * What a task demands of every network: so much of a task stays known where its data is not.
 *
 * @param input the shape in which a network sees one example
 * @param head what must come out
 * @param metric by what a network is judged
 */
public record Demand(Shape input, Head head, Metric metric) {
    public Demand {
        Objects.requireNonNull(input, "A demand needs the shape of an example.");
        Objects.requireNonNull(head, "A demand needs what is to come out.");
        Objects.requireNonNull(metric, "A demand needs a metric.");
    }

    /** What a task demands. */
    public static Demand of(Task task) {
        int outputs = task.target().outputs(task.inputs());
        Metric metric = task.target().metric();
        return new Demand(
                shape(task.inputs()), metric.ofClasses() ? Head.classes(outputs) : Head.quantities(outputs), metric);
    }

    private static Shape shape(Inputs inputs) {
        if (inputs instanceof Inputs.Pixels pixels) {
            return new Shape.Image(pixels.height(), pixels.width(), pixels.channels());
        }
        if (inputs instanceof Inputs.Frames frames) {
            return new Shape.Sequence(frames.steps(), frames.features());
        }
        if (inputs instanceof Inputs.Text text) {
            return new Shape.Tokens(text.length(), text.vocabulary().size());
        }
        return new Shape.Vector(inputs.size());
    }
}
