package org.depthbench.comparison.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against figures that others have published. */
class PosteriorTest {
    /** Ten accuracies on sonar: janezd/baycomp, docs/code/accuracies.txt. */
    private static final double[] NBC = {94.203, 92.754, 95.652, 91.176, 92.647, 91.176, 92.647, 92.647, 86.765, 91.176
    };

    private static final double[] J48 = {92.754, 92.754, 89.855, 89.706, 95.588, 89.706, 95.588, 94.118, 91.176, 92.647
    };

    /** R's set.seed(123); rnorm(30, .6, .1) and rnorm(30, .4, .1): hendersontrent/correctR, docs/articles/correctR.html. */
    private static final double[] FIRST = {
        .5439524353, .5769822511, .7558708314, .6070508391, .6129287735, .7715064987, .6460916206, .4734938765,
                .5313147148,
        .5554338030, .7224081797, .6359813827, .6400771451, .6110682716, .5444158865, .7786913137, .6497850478,
                .4033382843,
        .6701355902, .5527208592, .4932176294, .5782025085, .4973995552, .5271108771, .5374960732, .4313306689,
                .6837787044,
        .6153373118, .4861863063, .7253814921
    };

    private static final double[] SECOND = {
        .4426464221, .3704928517, .4895125661, .4878133488, .4821581082, .4688640254, .4553917654, .3938088289,
                .3694037336,
        .3619528999, .3305293021, .3792082722, .2734603648, .6168955965, .5207961998, .2876891417, .3597115165,
                .3533344646,
        .4779965118, .3916630934, .4253318514, .3971453245, .3957129543, .5368602284, .3774229014, .5516470604,
                .2451247196,
        .4584613750, .4123854244, .4215941569
    };

    private static double[] minus(double[] one, double[] other) {
        double[] difference = new double[one.length];
        Arrays.setAll(difference, i -> one[i] - other[i]);
        return difference;
    }

    @Test
    void baycompsCorrelatedTOfTenFolds() {
        Posterior posterior = Posterior.of(Summary.of(minus(J48, NBC)), 1.0 / 9);

        assertEquals(0.4145119975061462, 1 - posterior.above(0), 1e-12);
        assertEquals(0.28584464173791, 1 - posterior.above(-0.5), 1e-12);
        assertEquals(0.26915187168802, posterior.within(0.5), 1e-12);
        assertEquals(0.44500348657407, posterior.above(0.5), 1e-12);
        assertEquals(1.3714145905362822, posterior.error(), 1e-12);
        assertEquals(0.222325183138652, posterior.t(), 1e-12);
        assertEquals(0.829023995012292, posterior.p(), 1e-12);
        assertEquals(-2.797455, posterior.interval(0.95).low(), 1e-6);
        assertEquals(3.407255, posterior.interval(0.95).high(), 1e-6);
    }

    @Test
    void thePlainPairedT() {
        Posterior posterior = Summary.of(minus(J48, NBC)).posterior();

        assertEquals(0.3230310019685184, posterior.t(), 1e-12);
        assertEquals(0.7540506027196335, posterior.p(), 1e-12);
    }

    @Test
    void baycompsThreeFolds() {
        Posterior posterior = Posterior.of(Summary.of(1, 5, -3), 1.0 / 2);

        assertEquals(1, posterior.mean());
        assertEquals(Math.sqrt(40.0 / 3), posterior.error(), 1e-12);
        assertEquals(2, posterior.freedom());
        assertEquals(0.80988, posterior.p(), 1e-5);
        assertEquals(0.31942, 1 - posterior.above(-1), 1e-5);
        assertEquals(0.5, posterior.above(1), 1e-12);
    }

    @Test
    void nadeauAndBengiosCorrectionInR() {
        Posterior posterior = Posterior.of(Summary.of(minus(FIRST, SECOND)), 20.0 / 80);

        assertEquals(2.40731807898517, posterior.t(), 1e-8);
        assertEquals(0.02265981841714, posterior.p(), 1e-9);
    }

    /** Scikit-learn 1.7, plot_grid_search_stats: 100 folds of 90 and 10, mean difference 0.01. */
    @Test
    void scikitLearnsHundredFolds() {
        double error = 0.01 / 0.75;
        Posterior posterior = new Posterior(0.01, error, 99);

        assertEquals(0.773, posterior.above(0), 6e-4);
        assertEquals(0.432, posterior.within(0.01), 6e-4);
        assertEquals(-0.016445, posterior.interval(0.95).low(), 3e-5);
        assertEquals(0.036445, posterior.interval(0.95).high(), 3e-5);
        assertEquals(0.000977, posterior.interval(0.5).low(), 3e-5);
    }

    @ParameterizedTest
    @CsvSource({"42, 2, 1, 0", "2, 2, 0.5, 1", "-42, 2, 0, 0", "0, 0, 0.5, 1"})
    void withoutAnySpreadTheDifferenceSpeaksForItself(double mean, double margin, double above, double within) {
        Posterior posterior = Summary.of(mean, mean, mean).posterior();

        assertEquals(above, posterior.above(margin));
        assertEquals(within, posterior.within(margin));
    }

    @Test
    void oneDrawTellsNothing() {
        Posterior posterior = Summary.of(0.3).posterior();

        assertEquals(0.5, posterior.above(0));
        assertEquals(0, posterior.within(1));
        assertEquals(Double.POSITIVE_INFINITY, posterior.interval(0.95).high());
        assertTrue(Double.isNaN(Summary.of().posterior().mean()));
    }

    /** By hand: means of rows 0.5 and 0, of columns 0, 0, 0.5, 0.5; variances 0.125/2 and (1/12)/4. */
    @Test
    void theLuckOfTheTestExamplesComesOnTop() {
        Posterior posterior = Posterior.ofRepeatsAndExamples(new double[][] {{0, 0, 1, 1}, {0, 0, 0, 0}});

        double ofRepeats = 0.125 / 2;
        double ofExamples = 1.0 / 12 / 4;
        assertEquals(0.25, posterior.mean(), 1e-15);
        assertEquals(Math.sqrt(ofRepeats + ofExamples), posterior.error(), 1e-15);
        assertEquals(
                Math.pow(ofRepeats + ofExamples, 2) / (Math.pow(ofRepeats, 2) / 1 + Math.pow(ofExamples, 2) / 3),
                posterior.freedom(),
                1e-12);
    }
}
