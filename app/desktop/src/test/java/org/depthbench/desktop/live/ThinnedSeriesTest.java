package org.depthbench.desktop.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A series keeps its order and its first point, and stays small however much is added. */
class ThinnedSeriesTest {
    private static final int MOST = 4096;

    @Test
    void fewPointsAreKeptAsTheyCame() {
        ThinnedSeries series = new ThinnedSeries(2);
        series.add(1, 10);
        series.add(2, 20);

        assertEquals(2, series.size());
        assertArrayEquals(new double[] {1, 2}, series.column(0));
        assertArrayEquals(new double[] {10, 20}, series.column(1));
    }

    @Test
    void manyPointsStayBounded() {
        double[] kept = thinned(1_000_000);

        assertTrue(kept.length > MOST / 2 && kept.length <= MOST, () -> "kept were " + kept.length);
    }

    @Test
    void thinnedPointsAscendInEqualStepsFromTheFirst() {
        double[] kept = thinned(100_000);
        double step = kept[1] - kept[0];
        double[] even = new double[kept.length];
        Arrays.setAll(even, i -> i * step);

        assertArrayEquals(even, kept);
    }

    @Test
    void whatIsTrainedAgainTakesThePlaceOfWhatWas() {
        ThinnedSeries series = new ThinnedSeries(2);
        series.add(1, 10);
        series.add(2, 20);
        series.add(3, 30);

        series.add(2, 21);

        assertArrayEquals(new double[] {1, 2}, series.column(0));
        assertArrayEquals(new double[] {10, 21}, series.column(1));
    }

    @Test
    void aColumnIsACopy() {
        ThinnedSeries series = new ThinnedSeries(1);
        series.add(1);
        series.column(0)[0] = 7;

        assertArrayEquals(new double[] {1}, series.column(0));
    }

    private static double[] thinned(int points) {
        ThinnedSeries series = new ThinnedSeries(1);
        for (int i = 0; i < points; i++) {
            series.add(i);
        }
        return series.column(0);
    }
}
