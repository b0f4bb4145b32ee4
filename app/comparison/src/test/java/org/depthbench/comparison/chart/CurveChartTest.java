package org.depthbench.comparison.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines can be told apart. */
class CurveChartTest {
    private static final CurveChart.Labels LABELS = new CurveChart.Labels("Accuracy", "epoch", "%");
    private static final ChartStyle STYLE = ChartStyle.of("light");

    @Test
    void anotherRunsNameStandsAtItsCurveToo() {
        Curve live = new Curve("live", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2}, new double[] {0.5, 0.6});
        Curve other = live.under("#12 deep", 1);
        CurveChart chart = new CurveChart(LABELS, true, 100, List.of(live, other), null);

        String svg = chart.svg(400, 300, STYLE);

        assertEquals(1, count("live", svg));
        assertEquals(2, count("#12 deep", svg));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "projector"})
    void otherRunsDifferInToneOrMark(String theme) {
        Curve live = new Curve("live", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2}, new double[] {0.5, 0.6});
        ChartStyle style = ChartStyle.of(theme);

        Set<Object> looks = IntStream.rangeClosed(1, 7)
                .mapToObj(run -> live.under("run", run))
                .map(run -> List.of(style.colour(run), style.marker(run).getBounds2D(), corners(style.marker(run))))
                .collect(Collectors.toSet());

        assertEquals(7, looks.size());
    }

    private static List<String> corners(java.awt.Shape shape) {
        List<String> corners = new ArrayList<>();
        double[] at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            corners.add(path.currentSegment(at) + " " + at[0] + " " + at[1]);
        }
        return corners;
    }

    @Test
    void namesOfCurvesThatEndTogetherStandALineApart() {
        assertArrayEquals(new double[] {1, 2, 3}, CurveLabels.spread(new double[] {1, 1, 1.5}, 1, new Range(0, 10)));
        assertArrayEquals(new double[] {7, 8, 9}, CurveLabels.spread(new double[] {9.8, 9.9, 10}, 1, new Range(0, 10)));
    }

    @Test
    void theVerticalAxisEndsAtWhatIsPossible() {
        CurveChart.Window all = yOf(100, 100, 100);
        CurveChart.Window some = yOf(100, 98, 99);
        CurveChart.Window loss = yOf(Double.POSITIVE_INFINITY, 0.01, 2);

        assertEquals(100, all.to(), 0.2);
        assertTrue(all.to() > 100 && all.from() < 99, all.toString());
        assertTrue(some.to() > 99 && some.to() < 100, some.toString());
        assertTrue(loss.from() <= 0 && loss.from() > -0.05, loss.toString());
        assertTrue(loss.to() > 2, loss.toString());
    }

    @ParameterizedTest
    @CsvSource({"178, 190", "0.4, 0.9", "0, 0.7", "96, 100", "181, 184", "20000, 39000"})
    void aSmallChartHasTwoMarksOnItsVerticalAxis(double first, double second) {
        Curve curve = new Curve("a", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2}, new double[] {first, second});
        CurveChart chart = new CurveChart(new CurveChart.Labels("", "", ""), true, 100_000, List.of(curve), null);

        Set<String> numbers = Pattern.compile(">([0-9,.]+)<")
                .matcher(chart.svg(190, 115, ChartStyle.of("projector")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        numbers.removeAll(Set.of("1", "2"));

        assertTrue(numbers.size() >= 2, numbers.toString());
    }

    private static CurveChart.Window yOf(double most, double first, double second) {
        Curve curve = new Curve("a", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2}, new double[] {first, second});
        return draw(new CurveChart(LABELS, true, most, List.of(curve), null)).y();
    }

    @Test
    void withinOneEpochTheAxisHasFractionsOfIt() {
        Curve curve =
                new Curve("a", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2, 3, 4}, new double[] {10, 20, 30, 40});
        CurveChart whole = new CurveChart(LABELS, true, 100, List.of(curve), null);
        CurveChart part = new CurveChart(LABELS, true, 100, List.of(curve), new CurveChart.Window(2.2, 2.8));
        CurveChart point = new CurveChart(
                LABELS,
                true,
                100,
                List.of(new Curve("a", Mark.SECOND, Curve.Role.MAIN, new double[] {1}, new double[] {5})),
                null);

        assertEquals(0, count(">2.50<", whole.svg(600, 300, STYLE)));
        assertEquals(1, count(">2.50<", part.svg(600, 300, STYLE)));
        assertEquals(1, count(">1<", point.svg(600, 300, STYLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "projector"})
    void theAxissLastNumberIsNotCut(String theme) {
        ChartStyle style = ChartStyle.of(theme);
        Curve curve = new Curve("a", Mark.SECOND, Curve.Role.MAIN, new double[] {0, 10_000}, new double[] {1, 2});
        CurveChart chart = new CurveChart(LABELS, true, 100, List.of(curve), new CurveChart.Window(0, 10_000));
        BufferedImage image = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);

        CurveChart.Place unused = chart.draw(image.createGraphics(), 200, 150, style, false);

        assertEquals(
                Set.of(style.background().getRGB()),
                IntStream.range(0, 150).mapToObj(y -> image.getRGB(199, y)).collect(Collectors.toSet()));
    }

    private static CurveChart.Place draw(CurveChart chart) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        return chart.draw(image.createGraphics(), 400, 300, STYLE, false);
    }

    private static long count(String text, String in) {
        return Pattern.compile(Pattern.quote(text)).matcher(in).results().count();
    }

    @Test
    void whatIsFarOffAtFirstDoesNotSqueezeAllThatComesAfter() {
        Curve curve =
                new Curve("a", Mark.SECOND, Curve.Role.MAIN, new double[] {1, 2, 3}, new double[] {-34, 0.5, 0.9});

        CurveChart.Window range =
                draw(new CurveChart(LABELS, true, 1, List.of(curve), null)).y();

        assertEquals(-1, range.from(), 0.2);
        assertEquals(1, range.to(), 0.1);
    }
}
