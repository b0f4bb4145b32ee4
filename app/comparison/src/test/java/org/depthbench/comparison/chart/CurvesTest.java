package org.depthbench.comparison.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn is what was measured, however few pixels there are for it. */
class CurvesTest {
    private static final Curves.Names NAMES = new Curves.Names("main", "beside", "best");

    private final TrialResult trial = Results.trial(Results.spec("iris", 100, 1), Side.DEEP, 4, 0.5, 0.25, 0.8);

    @Test
    void accuracyIsInPercentAndNothingIsChosenOnTheTestPart() {
        List<Curve> curves = Curves.of(trial, Mark.SECOND, Measure.SCORE, Axis.EPOCH, NAMES);

        assertEquals(List.of("main", "beside"), curves.stream().map(Curve::name).toList());
        assertArrayEquals(new double[] {1, 2, 3, 4}, curves.get(0).xs());
        assertArrayEquals(new double[] {20, 40, 60, 80}, curves.get(0).ys(), 1e-9);
    }

    @Test
    void theBestEpochByValidationIsMarkedWhereTheTestPartStands() {
        double[] validation = {0.3, 0.9, 0.9, 0.5};
        List<EpochRecord> epochs = IntStream.range(0, 4)
                .mapToObj(i -> new EpochRecord(
                        i + 1,
                        trial.epochs().get(i).train(),
                        Optional.of(new Scores(1, validation[i])),
                        trial.epochs().get(i).test(),
                        trial.epochs().get(i).costs()))
                .toList();
        TrialResult chosen = new TrialResult(trial.spec(), trial.state(), null, trial.prepared(), epochs, null);

        Curve mark =
                Curves.of(chosen, Mark.SECOND, Measure.SCORE, Axis.EPOCH, NAMES).get(2);

        assertArrayEquals(new double[] {2}, mark.xs());
        assertArrayEquals(new double[] {40}, mark.ys(), 1e-9);
    }

    @Test
    void processorTimeAddsUp() {
        Curve cpu =
                Curves.of(trial, Mark.SECOND, Measure.CPU, Axis.EPOCH, NAMES).get(0);

        assertArrayEquals(new double[] {0.25, 0.5, 0.75, 1}, cpu.ys(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource(Axis.class)
    void everyAxisCountsWhatItSays(Axis axis) {
        double[] xs = Curves.of(trial, Mark.SECOND, Measure.MEMORY, axis, NAMES)
                .get(0)
                .xs();

        double last =
                switch (axis) {
                    case EPOCH -> 4;
                    case SECONDS -> trial.trainingSeconds();
                    case EXAMPLES -> trial.examples();
                    case MACS -> trial.work();
                };
        assertEquals(last, xs[3], 1e-6 * last);
        assertArrayEquals(Arrays.stream(xs).sorted().toArray(), xs);
    }

    @Test
    void aReducedCurveKeepsItsEndsAndItsExtremes() {
        int size = 100_000;
        double[] xs = IntStream.range(0, size).asDoubleStream().toArray();
        double[] ys =
                IntStream.range(0, size).mapToDouble(i -> Math.sin(i / 900.0)).toArray();
        ys[54_321] = 9;
        ys[12_345] = -9;
        Curve reduced = Reduction.of(new Curve("it", Mark.SECOND, Curve.Role.MAIN, xs, ys), 200);

        assertTrue(reduced.size() <= 4 * 201, "points: " + reduced.size());
        assertEquals(0, reduced.xs()[0]);
        assertEquals(size - 1, reduced.xs()[reduced.size() - 1]);
        assertEquals(9, Arrays.stream(reduced.ys()).max().orElseThrow());
        assertEquals(-9, Arrays.stream(reduced.ys()).min().orElseThrow());
        assertArrayEquals(Arrays.stream(reduced.xs()).sorted().toArray(), reduced.xs());
    }

    @Test
    void aDivergedNetworksCurvesEndWithTheirLastNumber() {
        TrialResult diverged = new TrialResult(
                trial.spec(), TrialState.FAILED, Divergence.sentence(5, 10), null, trial.epochs(), null);
        List<Curve> curves = Curves.of(diverged, Mark.SECOND, Measure.LOSS, Axis.EPOCH, NAMES);
        Curve batches = new Curve(
                "batches", Mark.SECOND, Curve.Role.FAINT, new double[] {4.5, 5}, new double[] {3, Double.NaN});

        Curve end = Curves.end(diverged, curves, "diverged").orElseThrow();
        Curve later = Curves.end(diverged, List.of(batches), "diverged").orElseThrow();

        assertEquals(List.of("diverged", Curve.Role.END), List.of(end.name(), end.role()));
        assertArrayEquals(new double[] {4}, end.xs());
        assertArrayEquals(new double[] {4.5}, later.xs());
        assertArrayEquals(new double[] {3}, later.ys());
        assertEquals(Optional.empty(), Curves.end(trial, curves, "diverged"));
    }

    @Test
    void theEndOfADivergedNetworkIsADotWithWords() {
        Curve end = new Curve("Deep diverged", Mark.SECOND, Curve.Role.END, new double[] {1}, new double[] {1e30});
        Curve other =
                new Curve("shallow", Mark.FIRST, Curve.Role.MAIN, new double[] {1, 2, 3}, new double[] {0.3, 0.2, 0.1});

        String drawn = new CurveChart(
                        new CurveChart.Labels("Loss", "epoch", "nats"), true, 1e9, List.of(other, end), null)
                .svg(400, 300, ChartStyle.of("light"));

        assertTrue(drawn.contains("Deep diverged"), drawn);
    }

    @Test
    void aShortCurveStaysAsItIs() {
        Curve curve =
                Curves.of(trial, Mark.SECOND, Measure.LOSS, Axis.EPOCH, NAMES).get(0);

        assertEquals(curve, Reduction.of(curve, 1));
    }
}
