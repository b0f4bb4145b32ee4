package org.depthbench.desktop.attempt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A drawing becomes pixels from 0 to 1 that do not depend on where on the pad, or how large, it was drawn. */
class ScribbleTest {
    private static final int SIZE = 64;
    private static final float EXACT = 1e-6f;
    private static final float ABOUT = 0.15f;

    private final Scribble scribble = new Scribble(SIZE);

    @Test
    void beginsBlankAndCanBeClearedAgain() {
        assertTrue(scribble.blank());

        scribble.stroke(10, 10, 20, 20, 3);
        assertFalse(scribble.blank());

        scribble.clear();
        assertTrue(scribble.blank());
    }

    @Test
    void aStrokeIsDarkInItsMiddleAndLeavesTheRestBlank() {
        scribble.stroke(10, 32, 54, 32, 3);

        assertEquals(1, scribble.ink(32, 32));
        assertEquals(0, scribble.ink(32, 40));
        assertEquals(0, scribble.ink(60, 32));
    }

    @Test
    void inkStaysBetweenNothingAndFull() {
        scribble.stroke(10, 10, 50, 50, 2.5);
        scribble.stroke(50, 10, 10, 50, 2.5);

        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                float ink = scribble.ink(x, y);
                assertTrue(ink >= 0 && ink <= 1, () -> "ink was " + ink);
            }
        }
    }

    @Test
    void aStrokeMayLeaveThePad() {
        scribble.stroke(-20, -20, 100, 100, 4);
        scribble.stroke(-50, 10, -40, 10, 4);

        assertEquals(1, scribble.ink(32, 32));
    }

    @Test
    void aClickLeavesADot() {
        scribble.stroke(20, 20, 20, 20, 3);

        assertEquals(1, scribble.ink(20, 20));
    }

    @Test
    void anImageThatIsShownComesBackAsItWas() {
        float[] image = new float[8 * 8];
        for (int i = 0; i < image.length; i++) {
            image[i] = i / 63f;
        }

        scribble.show(image, 8, 8);

        assertArrayEquals(image, scribble.pixels(8, 8), EXACT);
    }

    @Test
    void aBlankDrawingFitsAsABlankImage() {
        assertArrayEquals(new float[8 * 8], scribble.fitted(8, 8), EXACT);
    }

    @Test
    void whereItWasDrawnDoesNotMatter() {
        scribble.stroke(10, 10, 20, 30, 3);
        float[] left = scribble.fitted(8, 8);

        scribble.clear();
        scribble.stroke(40, 25, 50, 45, 3);

        assertArrayEquals(left, scribble.fitted(8, 8), EXACT);
    }

    @Test
    void howLargeItWasDrawnHardlyMatters() {
        scribble.stroke(5, 5, 15, 15, 2);
        float[] small = scribble.fitted(8, 8);

        scribble.clear();
        scribble.stroke(10, 10, 40, 40, 6);

        assertArrayEquals(small, scribble.fitted(8, 8), ABOUT);
    }

    @Test
    void proportionsAreKept() {
        // A one is a thin upright line in the middle, not a black square.
        scribble.stroke(20, 6, 20, 56, 3);

        float[] fitted = scribble.fitted(8, 8);

        for (int y = 0; y < 8; y++) {
            assertEquals(0, fitted[8 * y], EXACT);
            assertEquals(0, fitted[8 * y + 2], EXACT);
            assertEquals(0, fitted[8 * y + 7], EXACT);
        }
        assertTrue(fitted[8 * 4 + 3] > 0.3f && fitted[8 * 4 + 4] > 0.3f);
    }

    @Test
    void whatWasDrawnReachesTheBordersOfTheImage() {
        scribble.stroke(30, 30, 34, 30, 2);
        scribble.stroke(30, 30, 30, 34, 2);

        float[] fitted = scribble.fitted(4, 4);

        assertTrue(fitted[0] > 0.5f, () -> "the corner of an L upside down was " + fitted[0]);
        assertTrue(fitted[3] > 0 && fitted[12] > 0);
        assertEquals(0, fitted[15], EXACT);
    }
}
