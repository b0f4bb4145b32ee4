package org.depthbench.comparison.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;

/** The test parts of one experiment's tasks, each read once: all sizes and depths are judged by the same examples. */
public final class TestParts {
    private final TaskCatalogue catalogue;
    private final Map<String, int[]> told;
    private final Map<String, Found> byTask = new HashMap<>();

    /**
     * @param catalogue has the data, where it is here
     * @param told the classes of the test examples of tasks whose data is not
     */
    public TestParts(TaskCatalogue catalogue, Map<String, int[]> told) {
        this.catalogue = catalogue;
        this.told = Map.copyOf(told);
    }

    /** @param drawn whether each seed draws its own */
    private record Found(Optional<TestPart> part, boolean drawn) {}

    /**
     * The classes of the test examples of two trials that differ in their seed; empty where each draws its own, or no classes are told
     * apart, or nothing is known of them.
     */
    public Optional<int[]> classes(TrialSpec one, TrialSpec other) {
        return common(one, other).map(TestPart::classes);
    }

    Optional<TestPart> common(TrialSpec one, TrialSpec other) {
        return found(one, other).part();
    }

    /** Whether trials that differ in their seed are judged by test examples that each draws for itself. */
    boolean drawn(TrialSpec one, TrialSpec other) {
        return found(one, other).drawn();
    }

    private Found found(TrialSpec one, TrialSpec other) {
        return byTask.computeIfAbsent(one.task().task(), task -> read(task, one, other));
    }

    /**
     * How many test examples there are for one of those that could be learned from, where each repeat is on another split; else 0.
     *
     * @param trial one that has finished
     */
    double perTraining(MeasuredTrial trial) {
        TaskChoice choice = trial.planned().trial().task();
        if (choice.division() == DataSeeds.AS_IT_COMES || trial.predictions() == null) {
            return 0;
        }
        int each = choice.demand().metric().ofClasses()
                ? 1
                : choice.demand().head().outputs();
        double tested = trial.predictions().values().length / (double) each;
        return tested
                / catalogue.find(choice.task()).map(task -> task.sizes().most()).orElse(choice.examples());
    }

    private Found read(String task, TrialSpec one, TrialSpec other) {
        if (one.task().division() != DataSeeds.AS_IT_COMES) {
            return new Found(Optional.empty(), false);
        }
        Optional<Task> here = catalogue.find(task);
        if (here.isEmpty()) {
            return new Found(Optional.ofNullable(told.get(task)).map(TestPart::new), false);
        }
        if (here.get().mostNoise() > 0) {
            return new Found(Optional.empty(), true);
        }
        Examples first = one.load(catalogue).test();
        Examples second = other.load(catalogue).test();
        if (first.labels() instanceof Labels.Classes classes) {
            return Arrays.equals(classes.indices(), second.classes())
                    ? new Found(Optional.of(new TestPart(classes.indices())), false)
                    : new Found(Optional.empty(), true);
        }
        return new Found(
                Optional.empty(),
                first.labels() instanceof Labels.Quantities quantities
                        && !Arrays.equals(
                                quantities.values(), second.quantities().values()));
    }
}
