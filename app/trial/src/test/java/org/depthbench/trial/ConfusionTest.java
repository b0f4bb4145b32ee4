package org.depthbench.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Counted by hand: of ten cats eight are found, and of twelve called cats eight are some. */
class ConfusionTest {
    @Test
    void recallGoesAlongARowAndPrecisionDownAColumn() {
        Answer.Confusion confusion = new Answer.Confusion(new int[][] {{8, 2, 0}, {4, 16, 0}, {0, 0, 0}});

        assertEquals(0.8, confusion.recall(0));
        assertEquals(0.8, confusion.recall(1));
        assertEquals(8 / 12.0, confusion.precision(0));
        assertEquals(16 / 18.0, confusion.precision(1));
        assertEquals(0.8, confusion.balancedAccuracy());
        assertEquals(Double.NaN, confusion.recall(2));
        assertEquals(Double.NaN, confusion.precision(2));
    }
}
