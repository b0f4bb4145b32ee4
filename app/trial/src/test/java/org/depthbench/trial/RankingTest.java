package org.depthbench.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
    @Test
    void aCurveIsCountedByHand() {
        // In order: hit, alarm and hit at once, alarm.
        Answer.Roc roc = Ranking.roc(probabilities(0.9f, 0.6f, 0.6f, 0.1f), new int[] {1, 0, 1, 0});

        assertArrayEquals(new float[] {0, 0, 0.5f, 1}, roc.falseAlarms());
        assertArrayEquals(new float[] {0, 0.5f, 1, 1}, roc.hits());
        assertEquals((1 + 1 + 0.5 + 1) / 4, roc.area());
    }

    /** Of few different probabilities many are equal; of many different ones hardly any. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 1_000_000})
    void theAreaIsTheShareOfPairsInTheRightOrder(int different) {
        Random random = new Random(different);
        float[] second = new float[400];
        int[] classes = new int[second.length];
        for (int i = 0; i < second.length; i++) {
            classes[i] = random.nextInt(4) == 0 ? 1 : 0;
            second[i] = (random.nextInt(different) + classes[i] * different / 3f) / (2f * different);
        }
        double rightly = 0;
        int pairs = 0;
        for (int i = 0; i < second.length; i++) {
            for (int j = 0; j < second.length; j++) {
                if (classes[i] == 1 && classes[j] == 0) {
                    pairs++;
                    rightly += second[i] > second[j] ? 1 : second[i] == second[j] ? 0.5 : 0;
                }
            }
        }

        Answer.Roc roc = Ranking.roc(probabilities(second), classes);

        assertEquals(rightly / pairs, roc.area(), 1e-12);
        // Under the corners, which are fewer here than 200, lies the same area.
        assertTrue(roc.hits().length <= 200);
        double under = 0;
        for (int i = 1; i < roc.hits().length; i++) {
            under += (roc.falseAlarms()[i] - roc.falseAlarms()[i - 1]) * (roc.hits()[i] + roc.hits()[i - 1]) / 2;
        }
        assertEquals(roc.area(), under, 1e-6);
    }

    @Test
    void whereAClassIsMissingOrANetworkHasDivergedThereIsNoArea() {
        assertEquals(
                Double.NaN,
                Ranking.roc(probabilities(0.5f, 0.2f), new int[] {1, 1}).area());
        assertEquals(
                Double.NaN,
                Ranking.roc(probabilities(Float.NaN, 0.2f), new int[] {1, 0}).area());
    }

    @Test
    void moreThanTwoClassesAreRefused() {
        assertEquals(
                "Only two classes have a curve of hits and false alarms, this task has 3.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Ranking.roc(new float[][] {{0.2f, 0.3f, 0.5f}}, new int[] {2}))
                        .getMessage());
    }

    private static float[][] probabilities(float... second) {
        float[][] rows = new float[second.length][];
        for (int i = 0; i < second.length; i++) {
            rows[i] = new float[] {1 - second[i], second[i]};
        }
        return rows;
    }
}
