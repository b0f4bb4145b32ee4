package org.depthbench.comparison.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.depthbench.comparison.statistics.Posterior;
import org.depthbench.comparison.statistics.Summary;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.task.Labels;
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

    /**
     * Two learners that are equal in the population: each tells two classes by the nearer of two means, one by the first, the other by the
     * second of two numbers that are spread alike. Of 120 examples, drawn anew for each table, ten new splits test 30.
     */
    @Test
    void norWhereEachRepeatDividesTheSameExamplesAnew() {
        SplittableRandom random = new SplittableRandom(3);
        int corrected = 0;
        int uncorrected = 0;
        for (int table = 0; table < TABLES; table++) {
            Summary differences = Summary.of(onNewSplits(random));
            corrected += winner(Posterior.of(differences, 30.0 / 90)) ? 1 : 0;
            uncorrected += winner(differences.posterior()) ? 1 : 0;
        }
        assertTrue(corrected <= TABLES / 20, corrected + " of " + TABLES);
        assertTrue(uncorrected > TABLES / 10, "as if they were independent, the same find " + uncorrected);
    }

    private static boolean winner(Posterior difference) {
        Judgement judgement = Judgement.of(difference, 10, MARGIN, 1);
        return judgement == Judgement.DEEP_BETTER || judgement == Judgement.SHALLOW_BETTER;
    }

    private static double[] onNewSplits(SplittableRandom random) {
        int[] labels = new int[120];
        double[][] numbers = new double[2][labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 2;
            for (double[] of : numbers) {
                of[i] = labels[i] + random.nextGaussian();
            }
        }
        double[] differences = new double[10];
        for (int repeat = 0; repeat < differences.length; repeat++) {
            Parts.Places places =
                    Parts.divide(new Labels.Classes(labels), new int[0], 30, random.nextLong(1, Long.MAX_VALUE));
            differences[repeat] = score(numbers[1], labels, places) - score(numbers[0], labels, places);
        }
        return differences;
    }

    private static double score(double[] numbers, int[] labels, Parts.Places places) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int place : places.train()) {
            sums[labels[place]] += numbers[place];
            counts[labels[place]]++;
        }
        double zero = sums[0] / counts[0];
        double one = sums[1] / counts[1];
        double right = 0;
        for (int place : places.test()) {
            int said = Math.abs(numbers[place] - one) < Math.abs(numbers[place] - zero) ? 1 : 0;
            right += said == labels[place] ? 1 : 0;
        }
        return right / places.test().length;
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
