package org.depthbench.comparison.spec;

import java.util.Map;
import java.util.Optional;

/**
 * What the usual networks of a task were measured to reach, means over seeds 1 to 6: of both sides by {@code depthbench experiment
 * applications}, without a hidden layer by {@code depthbench experiment depth-ladder TASK --depths 0 --epochs 300}.
 *
 * @param linear logistic regression, trained by the shallow network's settings; NaN where quantities are predicted
 * @param shallow the usual shallow network
 * @param deep the usual deep network
 */
public record RecordedScores(double linear, double shallow, double deep) {
    private static final Map<String, RecordedScores> BY_TASK = Map.of(
            "digits", new RecordedScores(0.960, 0.971, 0.967),
            "fashion", new RecordedScores(0.835, 0.828, 0.822),
            "iris", new RecordedScores(0.920, 0.927, 0.930),
            "two-spirals", new RecordedScores(0.503, 0.622, 0.909),
            "moons", new RecordedScores(0.871, 0.950, 0.942),
            "circles", new RecordedScores(0.487, 0.932, 0.923),
            "xor", new RecordedScores(0.514, 0.957, 0.957),
            "gaussians", new RecordedScores(0.949, 0.964, 0.965),
            "ripples", new RecordedScores(Double.NaN, 0.887, 0.936));

    /** Those of one of the program's own tasks; empty for others. */
    public static Optional<RecordedScores> of(String task) {
        return Optional.ofNullable(BY_TASK.get(task));
    }
}
