package org.depthbench.comparison.analysis;

import java.util.Optional;
import org.depthbench.comparison.run.TestPredictions;
import org.jspecify.annotations.Nullable;

/**
 * The test examples that several seeds have in common, where they do: then their luck is in every repeat alike, and no number of
 * repeats averages it away.
 *
 * @param classes of each example
 */
record TestPart(int[] classes) {
    /** 1 for each example that was said rightly, 0 for the others; empty when it is not about these examples. */
    Optional<double[]> right(@Nullable TestPredictions predictions) {
        if (predictions == null || predictions.values().length != classes.length) {
            return Optional.empty();
        }
        double[] right = new double[classes.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = (int) predictions.values()[i] == classes[i] ? 1 : 0;
        }
        return Optional.of(right);
    }
}
