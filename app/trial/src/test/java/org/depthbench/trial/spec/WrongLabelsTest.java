package org.depthbench.trial.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.junit.jupiter.api.Test;

class WrongLabelsTest {
    private static final TaskCatalogue CATALOGUE = TaskCatalogue.builtIn();
    private static final TaskChoice DIGITS = TaskChoice.of(CATALOGUE.byId("digits"), 200, 0);
    private static final Learner LINEAR =
            new Learner(new NetworkSpec("linear", List.of()), TrainingSettings.adam(0.1, 8));
    private static final Learner OTHER = new Learner(
            new NetworkSpec("other", List.of(new Dense(5, Activation.RELU))), TrainingSettings.adam(0.01, 32));

    /** Of 160 examples to learn from a quarter says another class, to any network; the 40 and the 449 others say their own. */
    @Test
    void theyAreOfTheTrainingPartAloneAndTheSameForBothOfAPair() {
        TaskData right = new TrialSpec(DIGITS, 40, LINEAR, 5, 1).load(CATALOGUE);
        TaskChoice noisy = DIGITS.withWrongLabels(0.25);
        TaskData wrong = new TrialSpec(noisy, 40, LINEAR, 5, 1).load(CATALOGUE);

        assertArrayEquals(right.train().features(), wrong.train().features());
        assertEquals(
                40,
                IntStream.range(0, 160)
                        .filter(i -> right.train().label(i) != wrong.train().label(i))
                        .count());
        assertTrue(IntStream.of(wrong.train().classes()).allMatch(label -> label >= 0 && label < 10));
        assertArrayEquals(right.validation().classes(), wrong.validation().classes());
        assertArrayEquals(right.test().classes(), wrong.test().classes());
        assertNotEquals(right.fingerprint(), wrong.fingerprint());
        TaskData others = new TrialSpec(noisy, 40, OTHER, 5, 2).load(CATALOGUE);
        assertArrayEquals(wrong.train().classes(), others.train().classes());
        assertEquals(wrong.fingerprint(), others.fingerprint());
        assertNotEquals(
                wrong.fingerprint(),
                new TrialSpec(noisy, 40, OTHER, 6, 1).load(CATALOGUE).fingerprint());
    }

    /** Of 13,480 wrong labels about 1,498 are 1, 2, … 9 classes on, within five standard deviations. */
    @Test
    void everyOtherClassIsAsLikely() {
        TaskChoice all = TaskChoice.usual(CATALOGUE.byId("digits"));
        int[] counts = new int[10];
        for (int seed = 1; seed <= 20; seed++) {
            int[] right =
                    new TrialSpec(all, LINEAR, seed, 1).load(CATALOGUE).train().classes();
            int[] wrong = new TrialSpec(all.withWrongLabels(0.5), LINEAR, seed, 1)
                    .load(CATALOGUE)
                    .train()
                    .classes();
            for (int i = 0; i < right.length; i++) {
                counts[(wrong[i] - right[i] + 10) % 10]++;
            }
        }
        assertEquals(20 * 674, counts[0]);
        for (int on = 1; on < 10; on++) {
            assertEquals(20 * 674 / 9.0, counts[on], 5 * Math.sqrt(20 * 674 / 9.0 * 8 / 9));
        }
    }

    @Test
    void quantitiesHaveNone() {
        TaskChoice ripples = TaskChoice.usual(CATALOGUE.byId("ripples"));

        assertEquals(
                "Labels can be wrong where classes are told apart, but ripples has quantities.",
                assertThrows(IllegalArgumentException.class, () -> ripples.withWrongLabels(0.1))
                        .getMessage());
    }
}
