package org.depthbench.desktop.edit;

import java.util.List;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.ImpossibleNetworkException;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import org.jspecify.annotations.Nullable;

/** A comparison as it is being edited: like a {@link ComparisonSpec}, but its networks may be impossible. */
public record Draft(
        TaskChoice task,
        Learner shallow,
        Learner deep,
        long seed,
        Schedule schedule,
        Pace pace,
        Stop stop,
        double target) {
    /** The name of a network that is no preset. */
    public static final String OWN = "custom";

    /**
     * Whether a network can be built.
     *
     * @param plan its shapes and costs; null when it cannot
     * @param problem why it cannot, in one sentence; null when it can
     * @param layer the layer that makes it so, from 0; -1 when it can be built, or no layer is to blame
     */
    public record Fit(@Nullable NetworkPlan plan, @Nullable String problem, int layer) {}

    /** A draft that begins as a comparison. */
    public static Draft of(ComparisonSpec spec) {
        return new Draft(
                spec.task(),
                spec.shallow(),
                spec.deep(),
                spec.seed(),
                spec.schedule(),
                spec.pace(),
                spec.stop(),
                spec.target());
    }

    /** The comparison. */
    public ComparisonSpec spec() {
        return new ComparisonSpec(task, shallow, deep, seed, schedule, pace, stop, target);
    }

    /** What one side learns with. */
    public Learner side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** Fits one side's network to the task. */
    public Fit fit(Side side) {
        try {
            return new Fit(spec().trial(side, 1).check(), null, -1);
        } catch (ImpossibleNetworkException e) {
            return new Fit(null, e.getMessage(), e.layer());
        } catch (IllegalArgumentException e) {
            return new Fit(null, e.getMessage(), -1);
        }
    }

    /** Another task, with the networks that usually meet on it. */
    public Draft with(Task other) {
        Draft usual = of(DefaultComparisons.of(other, schedule));
        return new Draft(usual.task, usual.shallow, usual.deep, seed, schedule, pace, usual.stop, usual.target);
    }

    /** Another size or noise of the task. */
    public Draft with(TaskChoice other) {
        return new Draft(other, shallow, deep, seed, schedule, pace, stop, target);
    }

    /** Other seeds. */
    public Draft withSeed(long other) {
        return new Draft(task, shallow, deep, other, schedule, pace, stop, target);
    }

    /** Another way to share the machine. */
    public Draft with(Schedule other) {
        return new Draft(task, shallow, deep, seed, other, pace, stop, target);
    }

    /** Another measure by which both keep level. */
    public Draft with(Pace other) {
        return new Draft(task, shallow, deep, seed, schedule, other, stop, target);
    }

    /** Another end. */
    public Draft with(Stop other) {
        return new Draft(task, shallow, deep, seed, schedule, pace, other, target);
    }

    /** Another target accuracy, a fraction. */
    public Draft withTarget(double other) {
        return new Draft(task, shallow, deep, seed, schedule, pace, stop, other);
    }

    /** Another network and other settings for one side. */
    public Draft with(Side side, Learner other) {
        return side == Side.SHALLOW
                ? new Draft(task, other, deep, seed, schedule, pace, stop, target)
                : new Draft(task, shallow, other, seed, schedule, pace, stop, target);
    }

    /** Other training settings for one side. */
    public Draft with(Side side, TrainingSettings other) {
        return with(side, new Learner(side(side).network(), other));
    }

    /** Other layers for one side; the name becomes that of the preset they are, or {@link #OWN}. */
    public Draft with(Side side, List<LayerSpec> layers) {
        String name = Presets.all().stream()
                .filter(preset -> preset.network().layers().equals(layers))
                .map(Preset::id)
                .findFirst()
                .orElse(OWN);
        return with(side, new Learner(new NetworkSpec(name, layers), side(side).training()));
    }
}
