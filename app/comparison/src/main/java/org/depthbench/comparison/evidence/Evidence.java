package org.depthbench.comparison.evidence;

import java.util.List;
import org.depthbench.comparison.spec.ComparisonSpec;

/** What was measured in kept runs, as far as it proves something: both sides finished, as long as was asked. */
public interface Evidence {
    /**
     * One run.
     *
     * @param run its number in the store
     * @param examples training examples
     * @param shallow score of the shallow side on the held-out examples
     * @param deep score of the deep side
     */
    record Sample(long run, long seed, int examples, double shallow, double deep) {}

    /** The samples of one question at every number of training examples; of each size and seed the latest. */
    List<Sample> atEverySize(ComparisonSpec.Question question);

    /**
     * The samples of the shallow and the deep network that met on a task with most seeds, of each seed the latest.
     *
     * @param leastExamples training examples that each must have had
     */
    List<Sample> mostTried(String task, int leastExamples);

    /** Nothing is kept. */
    static Evidence none() {
        return new Evidence() {
            @Override
            public List<Sample> atEverySize(ComparisonSpec.Question question) {
                return List.of();
            }

            @Override
            public List<Sample> mostTried(String task, int leastExamples) {
                return List.of();
            }
        };
    }
}
