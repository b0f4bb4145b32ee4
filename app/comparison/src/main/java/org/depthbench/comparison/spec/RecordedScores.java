package org.depthbench.comparison.spec;

import java.util.Map;
import java.util.Optional;

/**
 * What the usual networks of a task were measured to reach, means over seeds 1 to 6: of both sides by {@code depthbench experiment
 * applications}, without a hidden layer by {@code depthbench experiment depth-ladder TASK --depths 0 --epochs 300}, 100 on
 * letters and shuttle, 20 on languages, 5 on phones. On driving, of both sides over seeds 1 to 3.
 *
 * @param linear logistic regression, trained by the shallow network's settings; NaN where quantities are predicted
 * @param shallow the usual shallow network
 * @param deep the usual deep network
 */
public record RecordedScores(double linear, double shallow, double deep) {
    private static final Map<String, RecordedScores> BY_TASK = Map.ofEntries(
            Map.entry("digits", new RecordedScores(0.960, 0.971, 0.967)),
            Map.entry("fashion", new RecordedScores(0.835, 0.828, 0.822)),
            Map.entry("iris", new RecordedScores(0.920, 0.927, 0.930)),
            Map.entry("wine", new RecordedScores(0.980, 0.969, 0.958)),
            Map.entry("penguins", new RecordedScores(0.998, 0.990, 0.990)),
            Map.entry("letters", new RecordedScores(0.769, 0.939, 0.950)),
            Map.entry("languages", new RecordedScores(0.969, 0.959, 0.903)),
            Map.entry("phones", new RecordedScores(0.496, 0.525, 0.511)),
            Map.entry("vowels", new RecordedScores(0.389, 0.499, 0.454)),
            Map.entry("terrain", new RecordedScores(0.938, 0.955, 0.955)),
            Map.entry("sonar", new RecordedScores(0.766, 0.822, 0.805)),
            Map.entry("breast-cancer", new RecordedScores(0.958, 0.973, 0.972)),
            Map.entry("shuttle", new RecordedScores(0.575, 0.809, 0.762)),
            Map.entry("ionosphere", new RecordedScores(0.925, 0.932, 0.959)),
            Map.entry("credit", new RecordedScores(0.757, 0.746, 0.745)),
            Map.entry("credit-with-persons", new RecordedScores(0.760, 0.762, 0.742)),
            Map.entry("driving", new RecordedScores(Double.NaN, 0.919, 0.985)),
            Map.entry("two-spirals", new RecordedScores(0.503, 0.622, 0.909)),
            Map.entry("moons", new RecordedScores(0.871, 0.950, 0.942)),
            Map.entry("circles", new RecordedScores(0.487, 0.932, 0.923)),
            Map.entry("xor", new RecordedScores(0.514, 0.957, 0.957)),
            Map.entry("gaussians", new RecordedScores(0.949, 0.964, 0.965)),
            Map.entry("ripples", new RecordedScores(Double.NaN, 0.887, 0.936)));

    /** Those of one of the program's own tasks; empty for others. */
    public static Optional<RecordedScores> of(String task) {
        return Optional.ofNullable(BY_TASK.get(task));
    }
}
