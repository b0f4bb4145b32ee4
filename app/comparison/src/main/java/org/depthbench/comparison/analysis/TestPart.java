package org.depthbench.comparison.analysis;

import java.util.Arrays;
import java.util.Optional;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.trial.spec.TrialSpec;

/**
 * The test examples that several seeds have in common, where they do: then their luck is in every repeat alike, and no number of
 * repeats averages it away.
 *
 * @param classes of each example
 */
record TestPart(int[] classes) {
    /**
     * The test part of two trials that differ in their seed; empty where each draws its own, or no classes are told apart, or the data is
     * not on this machine.
     */
    static Optional<TestPart> common(TrialSpec one, TrialSpec other, TaskCatalogue catalogue) {
        boolean recorded = catalogue
                .find(one.task().task())
                .filter(task -> task.mostNoise() == 0)
                .isPresent();
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

    /** 1 for each example that was said rightly, 0 for the others; empty when it is not about these examples. */
    Optional<double[]> right(TestPredictions predictions) {
        if (predictions.values().length != classes.length) {
            return Optional.empty();
        }
        double[] right = new double[classes.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = (int) predictions.values()[i] == classes[i] ? 1 : 0;
        }
        return Optional.of(right);
    }

    int size() {
        return classes.length;
    }
}
