package org.depthbench.comparison.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.depthbench.comparison.statistics.Posterior;
import org.depthbench.comparison.statistics.Summary;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final double MARGIN = 0.01;
    private static final int TABLES = 1000;
    private static final int MOST_REPEATS = 20;

    @Test
    void whatIsLargeIsBetterAndWhatIsSureToBeSmallIsEqual() {
        assertEquals(Judgement.DEEP_BETTER, Judgement.of(new Posterior(0.03, 0.004, 20), 6, MARGIN, 1));
        assertEquals(Judgement.SHALLOW_BETTER, Judgement.of(new Posterior(-0.03, 0.004, 20), 6, MARGIN, 1));
        assertEquals(Judgement.PRACTICALLY_EQUAL, Judgement.of(new Posterior(0.001, 0.002, 20), 6, MARGIN, 1));
        assertEquals(Judgement.NOT_ENOUGH, Judgement.of(new Posterior(0.012, 0.004, 20), 6, MARGIN, 1));
        assertEquals(Judgement.NOT_ENOUGH, Judgement.of(new Posterior(0.03, 0.004, 20), 5, MARGIN, 1));
    }

    @Test
    void manyQuestionsNeedMoreEvidenceEach() {
        Posterior difference = new Posterior(0.03, 0.008, 20);

        assertEquals(Judgement.DEEP_BETTER, Judgement.of(difference, 6, MARGIN, 1));
        assertEquals(Judgement.NOT_ENOUGH, Judgement.of(difference, 6, MARGIN, 20));
    }

    /**
     * Two networks that are equal in the population, on 449 test examples that all repeats share: an example is hard for one of them in
     * one of thirty cases, and each seed moves it. Looked at after each repeat from the sixth on, a winner is seen in one table of twenty
     * at most.
     */
    @Test
    void lookingEarlyAndOftenFindsNoWinnersAmongEquals() {
        SplittableRandom random = new SplittableRandom(1);
        int wrong = 0;
        for (int table = 0; table < TABLES; table++) {
            double[][] rows = rows(random);
            wrong += anyWinner(rows) ? 1 : 0;
        }
        assertTrue(wrong <= TABLES / 20, wrong + " of " + TABLES);
    }

    private static boolean anyWinner(double[][] rows) {
        for (int repeats = Judgement.LEAST_REPEATS; repeats <= MOST_REPEATS; repeats++) {
            double[][] seen = java.util.Arrays.copyOf(rows, repeats);
            Judgement judgement = Judgement.of(Posterior.ofRepeatsAndExamples(seen), repeats, MARGIN, 1);
            if (judgement == Judgement.DEEP_BETTER || judgement == Judgement.SHALLOW_BETTER) {
                return true;
            }
        }
        return false;
    }

    private static double[][] rows(SplittableRandom random) {
        double[] shallow = new double[449];
        double[] deep = new double[449];
        for (int example = 0; example < shallow.length; example++) {
            shallow[example] = random.nextDouble() < 1.0 / 30 ? 0.4 : 0.99;
            deep[example] = random.nextDouble() < 1.0 / 30 ? 0.4 : 0.99;
        }
        double[][] rows = new double[MOST_REPEATS][shallow.length];
        for (double[] row : rows) {
            for (int example = 0; example < row.length; example++) {
                row[example] = (random.nextDouble() < deep[example] ? 1 : 0)
                        - (random.nextDouble() < shallow[example] ? 1 : 0);
            }
        }
        return rows;
    }

    /** As above, with new data at each repeat: only the spread of the repeats is there to be wary of. */
    @Test
    void norWhereEachRepeatHasNewData() {
        SplittableRandom random = new SplittableRandom(2);
        int wrong = 0;
        for (int table = 0; table < TABLES; table++) {
            double[] differences = random.doubles(MOST_REPEATS, -0.06, 0.06).toArray();
            wrong += anyWinner(differences) ? 1 : 0;
        }
        assertTrue(wrong <= TABLES / 20, wrong + " of " + TABLES);
    }

    private static boolean anyWinner(double[] differences) {
        for (int repeats = Judgement.LEAST_REPEATS; repeats <= MOST_REPEATS; repeats++) {
            Summary seen = Summary.of(java.util.Arrays.copyOf(differences, repeats));
            Judgement judgement = Judgement.of(seen.posterior(), repeats, MARGIN, 1);
            if (judgement == Judgement.DEEP_BETTER || judgement == Judgement.SHALLOW_BETTER) {
                return true;
            }
        }
        return false;
    }
}
