package org.depthbench.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Metric;
import org.junit.jupiter.api.Test;

/** Scores counted by hand. */
class ScoresTest {
    private static final float[] FIRST = {0.8f, 0.1f, 0.1f};
    private static final float[] SECOND = {0.1f, 0.8f, 0.1f};

    @Test
    void aRareClassWeighsAsMuchAsACommonOneInBalancedAccuracyAndOneThatDoesNotOccurNothing() {
        // Four of the first class, of which three are said, one of the second, which is not; none of the third.
        float[][] said = {FIRST, FIRST, FIRST, SECOND, FIRST};
        Examples examples = new Examples(new float[5], new int[] {0, 0, 0, 0, 1}, 1);

        assertEquals(3.0 / 5, Scores.of(said, examples, Metric.ACCURACY).score());
        assertEquals(
                (3.0 / 4 + 0) / 2,
                Scores.of(said, examples, Metric.BALANCED_ACCURACY).score());
        assertEquals(
                -(3 * Math.log(0.8) + 2 * Math.log(0.1)) / 5,
                Scores.of(said, examples, Metric.BALANCED_ACCURACY).loss(),
                1e-7);
    }
}
