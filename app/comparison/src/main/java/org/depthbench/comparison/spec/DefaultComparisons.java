package org.depthbench.comparison.spec;

import java.util.Map;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.zoo.Presets;

/** Which two presets meet on a task when nobody says otherwise, for how long, and what score they race to. */
public final class DefaultComparisons {
    private record Default(String shallow, String deep, int epochs, double target) {}

    private static final Default ANY_TABLE = new Default("shallow-32", "deep-3x16", 60, 0.9);
    private static final Default ANY_IMAGES = new Default("shallow-128", "deep-convnet", 20, 0.85);
    private static final Map<String, Default> BY_TASK = Map.of(
            "digits", new Default("shallow-128", "deep-convnet-small", 20, 0.95),
            "fashion", new Default("shallow-128", "deep-convnet", 20, 0.82),
            "iris", new Default("shallow-8", "deep-3x16", 50, 0.93),
            "two-spirals", new Default("shallow-8", "deep-3x64", 350, 0.95),
            "moons", new Default("shallow-8", "deep-3x16", 60, 0.95),
            "circles", new Default("shallow-8", "deep-3x16", 60, 0.95),
            "xor", new Default("shallow-8", "deep-3x16", 60, 0.95),
            "gaussians", new Default("shallow-8", "deep-3x16", 30, 0.95),
            "ripples", new Default("shallow-32", "deep-3x16", 200, 0.9));

    private DefaultComparisons() {}

    /** The usual comparison on a task, with seed 1. */
    public static ComparisonSpec of(Task task, Schedule schedule) {
        Demand demand = Demand.of(task);
        Default usual = BY_TASK.getOrDefault(task.id(), demand.input() instanceof Shape.Image ? ANY_IMAGES : ANY_TABLE);
        return new ComparisonSpec(
                TaskChoice.usual(task),
                Learner.of(Presets.byId(usual.shallow(), demand.input()), demand),
                Learner.of(Presets.byId(usual.deep(), demand.input()), demand),
                1,
                schedule,
                Pace.TIME,
                Stop.afterEpochs(usual.epochs()),
                usual.target());
    }
}
