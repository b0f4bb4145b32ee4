package org.depthbench.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Mark;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.FakeSessions;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.SameThreadBackground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** All charts share one axis, one zoom and one cursor, and what is live stands out from what lies under it. */
class ChartsViewModelTest {
    private static final long SECOND = 1_000_000_000;
    private static final CurveChart.Window ZOOM = new CurveChart.Window(1, 2);

    private final ComparisonSpec spec = Results.spec("iris", 1);
    private final FakeSessions sessions = new FakeSessions();
    private final LiveViewModel live = new LiveViewModel(sessions, new SameThreadBackground(), notice -> {});
    private final ChartsViewModel charts = new ChartsViewModel(live.readings(), new Words(Locale.ENGLISH));
    private long now;

    /** What tells a curve from the others. */
    private record Line(String name, Mark mark, Curve.Role role, int size) {
        static Line of(Curve curve) {
            return new Line(curve.name(), curve.mark(), curve.role(), curve.size());
        }
    }

    @Test
    void eachOtherAxisShowsAllAgain() {
        for (Axis axis : List.of(Axis.SECONDS, Axis.MACS, Axis.EPOCH)) {
            charts.zoomProperty().set(ZOOM);
            charts.cursorProperty().set(1.5);

            charts.axisProperty().set(axis);

            assertNull(charts.zoomProperty().get(), axis::word);
            assertNull(charts.cursorProperty().get(), axis::word);
        }
    }

    @Test
    void otherNetworksShowAllAgain() {
        charts.zoomProperty().set(ZOOM);

        live.want(spec, 0);
        tick();

        assertNull(charts.zoomProperty().get());
    }

    @Test
    void everythingThatChangesAChartAsksForAnotherDrawing() {
        live.want(spec, 0);
        tick();
        List<String> unnoticed = new ArrayList<>();
        change(unnoticed, "axis", () -> charts.axisProperty().set(Axis.SECONDS));
        change(unnoticed, "zoom", () -> charts.zoomProperty().set(ZOOM));
        change(unnoticed, "overlay", () -> charts.overlaid().add(Results.stored(7, spec)));
        change(unnoticed, "news", () -> {
            sessions.latest().trainEpoch();
            tick();
        });

        assertEquals(List.of(), unnoticed);
    }

    @Test
    void ofALongRunEverySecondChangeIsDrawnAndItsEnd() {
        trained(1000);
        long before = charts.revisionProperty().get();
        for (int i = 0; i < 4; i++) {
            sessions.latest().trainEpoch();
            tick();
        }
        assertEquals(before + 2, charts.revisionProperty().get());

        List<String> unnoticed = new ArrayList<>();
        change(unnoticed, "end", () -> {
            sessions.latest().stand(TrialState.FINISHED);
            tick();
        });
        assertEquals(List.of(), unnoticed);
    }

    @Test
    void accuracyIsDrawnOnHeldOutAndTrainingExamples() {
        trained(2);

        assertEquals(
                List.of(
                        new Line("Shallow, test", Mark.FIRST, Curve.Role.MAIN, 2),
                        new Line("Shallow, train", Mark.FIRST, Curve.Role.BESIDE, 2),
                        new Line("Deep, test", Mark.SECOND, Curve.Role.MAIN, 2),
                        new Line("Deep, train", Mark.SECOND, Curve.Role.BESIDE, 2)),
                lines(Measure.SCORE));
    }

    @Test
    void lossIsDrawnOverTheLossOfSingleBatches() {
        trained(2);

        assertEquals(
                List.of(
                        new Line("Shallow, batches", Mark.FIRST, Curve.Role.FAINT, 2),
                        new Line("Deep, batches", Mark.SECOND, Curve.Role.FAINT, 2),
                        new Line("Shallow, test", Mark.FIRST, Curve.Role.MAIN, 2)),
                lines(Measure.LOSS).subList(0, 3));
    }

    @Test
    void whatIsNotTwofoldIsOneCurveASide() {
        trained(2);

        assertEquals(
                List.of(
                        new Line("Shallow", Mark.FIRST, Curve.Role.MAIN, 2),
                        new Line("Deep", Mark.SECOND, Curve.Role.MAIN, 2)),
                lines(Measure.SPEED));
    }

    @Test
    void anotherRunIsDrawnUnderTheLiveOne() {
        trained(1);

        charts.overlaid().add(Results.stored(7, spec));

        assertEquals(
                List.of(
                        new Line("#7 Shallow", Mark.FIRST, Curve.Role.UNDER, 2),
                        new Line("#7 Deep", Mark.SECOND, Curve.Role.UNDER, 2),
                        new Line("Shallow", Mark.FIRST, Curve.Role.MAIN, 1),
                        new Line("Deep", Mark.SECOND, Curve.Role.MAIN, 1)),
                lines(Measure.CPU));
    }

    @Test
    void aRunOfAnotherTaskSaysSo() {
        trained(1);
        ComparisonSpec moons = DefaultComparisons.of(TaskCatalogue.builtIn().byId("moons"), Schedule.AT_ONCE);

        charts.overlaid().add(Results.stored(7, moons));

        assertEquals("#7 (moons) Shallow", lines(Measure.CPU).get(0).name());
    }

    @Test
    void aChartThatWasAskedForStaysAsItWasThen() {
        trained(1);
        var chart = charts.chart(Measure.CPU);

        charts.axisProperty().set(Axis.SECONDS);
        charts.zoomProperty().set(ZOOM);
        charts.overlaid().add(Results.stored(7, spec));

        assertEquals(2, chart.get().curves().size());
        assertEquals("epoch", chart.get().labels().x());
        assertNull(chart.get().window());
    }

    @Test
    void aChartIsDrawnAlongTheAxisAndWithinTheZoom() {
        trained(1);
        charts.axisProperty().set(Axis.EXAMPLES);
        charts.zoomProperty().set(ZOOM);

        CurveChart chart = charts.chart(Measure.CPU).get();

        assertEquals(new CurveChart.Labels("CPU time", "examples seen", "s"), chart.labels());
        assertEquals(ZOOM, chart.window());
        assertArrayEquals(new double[] {100}, chart.curves().get(0).xs());
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void aChartWithoutNetworksIsEmpty(Measure measure) {
        assertEquals(List.of(), lines(measure));
        assertEquals("Press Train both", charts.emptiness());
    }

    @Test
    void anEmptyChartOfATrainingSaysWhatItWaitsFor() {
        live.want(spec, 0);
        tick();
        live.toggle();

        assertEquals("The first epoch is under way", charts.emptiness());
    }

    @Test
    void aTitleHasItsUnit() {
        assertEquals("Loss (nats)", charts.title(Measure.LOSS));
    }

    @Test
    void theCursorReadsTheNearestPointOfEachCurveThatCounts() {
        CurveChart chart = new CurveChart(
                new CurveChart.Labels("", "", ""),
                true,
                100,
                List.of(
                        curve("main", Curve.Role.MAIN, 1, 2, 3),
                        curve("beside", Curve.Role.BESIDE, 1, 2),
                        curve("faint", Curve.Role.FAINT, 1, 2, 3),
                        curve("mark", Curve.Role.MARK, 3),
                        curve("empty", Curve.Role.MAIN)),
                null);

        assertEquals(
                List.of("main 30.0", "beside 20.0"),
                ChartsViewModel.nearest(chart, 2.6, (curve, y) -> curve.name() + " " + y));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "1.4, 0", "1.5, 0", "1.6, 1", "2, 1", "3.1, 2", "99, 2"})
    void thePlaceIsThatOfTheNearestNumberAndTheLowerOneHalfWay(double x, int place) {
        assertEquals(place, ChartsViewModel.place(new double[] {1, 2, 3}, x));
    }

    private static Curve curve(String name, Curve.Role role, double... xs) {
        double[] ys = xs.clone();
        for (int i = 0; i < ys.length; i++) {
            ys[i] = 10 * xs[i];
        }
        return new Curve(name, Mark.SECOND, role, xs, ys);
    }

    private void change(List<String> unnoticed, String what, Runnable change) {
        long before = charts.revisionProperty().get();
        change.run();
        if (charts.revisionProperty().get() == before) {
            unnoticed.add(what);
        }
    }

    private List<Line> lines(Measure measure) {
        return charts.chart(measure).get().curves().stream().map(Line::of).toList();
    }

    private void trained(int epochs) {
        live.want(spec, 0);
        tick();
        live.toggle();
        for (int i = 0; i < epochs; i++) {
            sessions.latest().trainEpoch();
        }
        tick();
    }

    private void tick() {
        now += SECOND;
        live.tick(now);
    }
}
