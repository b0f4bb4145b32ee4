package org.depthbench.comparison.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    /** Of R's boot, as SciPy's test_resampling has them. */
    private static final double[] DRAWS = {10, 12, 12.5, 12.5, 13.9, 15, 21, 22, 23, 34, 50, 81, 89, 121, 134, 213};

    private static double mean(double[] draws) {
        return Arrays.stream(draws).average().orElseThrow();
    }

    @Test
    void theAcceleratedIntervalOfRsBoot() {
        Interval interval = new Bootstrap(100_000, 1).interval(DRAWS, BootstrapTest::mean, 0.95);

        assertEquals(32.31, interval.low(), 0.005 * 32.31 + 0.2);
        assertEquals(91.43, interval.high(), 0.005 * 91.43 + 0.4);
        assertEquals(0.06152886961, Bootstrap.acceleration(DRAWS, BootstrapTest::mean), 1e-10);
    }

    @Test
    void drawsThatDoNotDifferHaveNoInterval() {
        assertEquals(new Interval(3, 3), Bootstrap.usual().interval(new double[] {3, 3, 3}, BootstrapTest::mean, 0.95));
    }

    /** By hand: 4 · 0.01, then the larger of that and 3 · 0.02, 2 · 0.03, 0.05. */
    @Test
    void holmStepsDown() {
        assertArrayEquals(new double[] {0.06, 0.04, 0.06, 0.06}, Holm.adjusted(0.03, 0.01, 0.05, 0.02), 1e-15);
        assertArrayEquals(new double[] {1}, Holm.adjusted(1), 0);
    }

    /** By hand: 2 · (C(10,0) + C(10,1) + C(10,2)) / 2^10. */
    @Test
    void mcNemarCountsWhereTheyDiffer() {
        assertEquals(2.0 * 56 / 1024, McNemar.p(2, 8), 1e-12);
        assertEquals(1, McNemar.p(0, 0));
        assertEquals(1, McNemar.p(5, 5), 1e-12);
    }
}
