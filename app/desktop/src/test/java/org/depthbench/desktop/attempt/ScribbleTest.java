package org.depthbench.desktop.attempt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A drawing becomes an image like the recorded ones, wherever on the pad, how large and how slanted it was drawn. */
class ScribbleTest {
    private static final float EXACT = 1e-6f;
    private static final float ABOUT = 0.15f;
    /** Of 8×8 pixels, 6 high, 3 to 5 wide, 10 to 16 black, upright, centred. */
    private static final ImageStyle STYLE = new ImageStyle(8, 8, 3, 5, 6, 10, 12, 16, 4, 4, -0.05, 0.05);

    private final Scribble scribble = new Scribble(100);

    @Test
    void beginsBlankAndStrokesAreTakenBackOneByOne() {
        assertTrue(scribble.blank());
        assertFalse(scribble.undo());

        stroke(10, 10, 20, 20);
        stroke(30, 10, 20, 20);
        assertEquals(2, scribble.strokes().size());

        assertTrue(scribble.undo());
        assertEquals(List.of(List.of(new Scribble.Point(10, 10), new Scribble.Point(20, 20))), scribble.strokes());
        assertTrue(scribble.undo());
        assertTrue(scribble.blank());
    }

    @Test
    void aBlankDrawingIsABlankImage() {
        assertArrayEquals(new float[64], scribble.made(STYLE), EXACT);
    }

    @Test
    void whereAndHowLargeItWasDrawnDoesNotMatter() {
        stroke(10, 10, 20, 30);
        float[] small = scribble.made(STYLE);

        scribble.clear();
        stroke(40, 20, 70, 80);

        assertArrayEquals(small, scribble.made(STYLE), ABOUT);
    }

    @Test
    void itIsAsHighAsTheRecordedImagesAndHasAsMuchInk() {
        stroke(50, 10, 50, 90);

        float[] made = scribble.made(STYLE);

        assertEquals(6, rows(made));
        assertEquals(10, ink(made), 0.5);
        assertEquals(0, made[0], EXACT);
    }

    @Test
    void itIsNoWiderThanTheRecordedImages() {
        stroke(10, 10, 90, 10);
        stroke(90, 10, 90, 90);
        stroke(90, 90, 10, 90);
        stroke(10, 90, 10, 10);

        float[] made = scribble.made(STYLE);

        // Five pixels in the middle of eight reach half into a column on each side.
        assertEquals(6, columns(made));
        assertEquals(6, rows(made));
    }

    @Test
    void aDashIsNotMadeHighBySqueezing() {
        stroke(10, 50, 90, 52);

        float[] made = scribble.made(STYLE);

        assertTrue(rows(made) < 4, () -> "rows " + rows(made));
        assertEquals(6, columns(made));
    }

    @Test
    void whatLeansIsBroughtUpright() {
        stroke(30, 90, 70, 10);

        float[] made = scribble.made(STYLE);

        assertTrue(Math.abs(ImageStyle.Mass.of(made, 8).slant()) < 0.15);
    }

    @Test
    void theCentreOfMassComesToWhereTheirsIs() {
        ImageStyle low = new ImageStyle(8, 8, 3, 5, 5, 10, 12, 16, 4, 5, -0.05, 0.05);
        stroke(50, 10, 50, 90);

        ImageStyle.Mass mass = ImageStyle.Mass.of(scribble.made(low), 8);

        assertEquals(4, mass.x(), 0.1);
        assertEquals(5, mass.y(), 0.2);
    }

    @Test
    void aDotIsADot() {
        scribble.begin(20, 20);

        float[] made = scribble.made(STYLE);

        assertTrue(ink(made) > 0.5 && ink(made) < 4, () -> "ink " + ink(made));
    }

    @Test
    void anExampleThatIsShownComesBackAsItWasAndIsDrawnOverInPlace() {
        float[] image = new float[64];
        image[9] = 0.5f;
        scribble.show(image);
        assertFalse(scribble.blank());
        assertArrayEquals(image, scribble.made(STYLE), EXACT);

        stroke(75, 10, 75, 90);

        float[] over = scribble.made(STYLE);
        assertEquals(0.5f, over[9], EXACT);
        assertTrue(over[3 * 8 + 5] > 0.3f && over[3 * 8 + 6] > 0.3f);
        assertTrue(scribble.undo());
        assertArrayEquals(image, scribble.made(STYLE), EXACT);
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        scribble.begin(fromX, fromY);
        scribble.extend(toX, toY);
    }

    private static double ink(float[] image) {
        double ink = 0;
        for (float value : image) {
            assertTrue(value >= 0 && value <= 1 + EXACT, () -> "ink was " + value);
            ink += value;
        }
        return ink;
    }

    /** How many rows have ink. */
    private static int rows(float[] image) {
        int rows = 0;
        for (int y = 0; y < 8; y++) {
            float most = 0;
            for (int x = 0; x < 8; x++) {
                most = Math.max(most, image[8 * y + x]);
            }
            rows += most > 0.1f ? 1 : 0;
        }
        return rows;
    }

    private static int columns(float[] image) {
        float[] turned = new float[64];
        for (int i = 0; i < 64; i++) {
            turned[i % 8 * 8 + i / 8] = image[i];
        }
        return rows(turned);
    }
}
