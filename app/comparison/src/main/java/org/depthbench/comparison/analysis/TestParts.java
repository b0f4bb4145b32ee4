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
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;

/** The test parts of one experiment's tasks, each read once: all sizes and depths are judged by the same examples. */
final class TestParts {
    private final TaskCatalogue catalogue;
    private final Map<String, Optional<TestPart>> byTask = new HashMap<>();

    TestParts(TaskCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The test part of two trials that differ in their seed; empty where each draws its own, or no classes are told apart, or the data is
     * not on this machine.
     */
    Optional<TestPart> common(TrialSpec one, TrialSpec other) {
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

    private Optional<TestPart> read(String task, TrialSpec one, TrialSpec other) {
        boolean recorded = one.task().division() == DataSeeds.AS_IT_COMES
                && catalogue.find(task).filter(found -> found.mostNoise() == 0).isPresent();
        if (!recorded) {
            return Optional.empty();
        }
        Examples first = one.load(catalogue).test();
        return first.labels() instanceof Labels.Classes classes
                        && Arrays.equals(
                                classes.indices(), other.load(catalogue).test().classes())
                ? Optional.of(new TestPart(classes.indices()))
                : Optional.empty();
    }
}
