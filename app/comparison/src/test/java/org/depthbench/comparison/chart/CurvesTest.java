package org.depthbench.comparison.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn is what was measured, however few pixels there are for it. */
class CurvesTest {
    private static final Curves.Names NAMES = new Curves.Names("main", "beside", "best");

    private final TrialResult trial = Results.trial(Results.spec("iris", 100, 1), Side.DEEP, 4, 0.5, 0.25, 0.8);

    @Test
    void accuracyIsInPercentWithItsBestEpochMarked() {
        List<Curve> curves = Curves.of(trial, Mark.SECOND, Measure.ACCURACY, Axis.EPOCH, NAMES);

        assertEquals(
                List.of("main", "beside", "best"),
                curves.stream().map(Curve::name).toList());
        assertArrayEquals(new double[] {1, 2, 3, 4}, curves.get(0).xs());
        assertArrayEquals(new double[] {20, 40, 60, 80}, curves.get(0).ys(), 1e-9);
        assertArrayEquals(new double[] {4}, curves.get(2).xs());
        assertArrayEquals(new double[] {80}, curves.get(2).ys(), 1e-9);
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
    void aShortCurveStaysAsItIs() {
        Curve curve =
                Curves.of(trial, Mark.SECOND, Measure.LOSS, Axis.EPOCH, NAMES).get(0);

        assertEquals(curve, Reduction.of(curve, 1));
    }
}
