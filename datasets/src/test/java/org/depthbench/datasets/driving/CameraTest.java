package org.depthbench.datasets.driving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The camera shows the ground in perspective, and nothing else decides what it shows. */
class CameraTest {
    private static final float ROAD = 0.75f;
    private static final float VERGE = 0.25f;

    /** A square whose side is far longer than what the camera sees. */
    private static Road straight(double halfWidth) {
        return new Road(
                new double[] {-500, 500, 500, -500},
                new double[] {0, 0, 1000, 1000},
                halfWidth,
                new Ground(ROAD, 0, VERGE, 0, 1));
    }

    private static float pixel(float[] frame, int row, int column) {
        return frame[row * Camera.COLUMNS + column];
    }

    @Test
    void aStraightRoadIsSymmetric() {
        float[] frame = Camera.frame(straight(2.5), new Pose(0, 0, 0));

        assertEquals(Camera.ROWS * Camera.COLUMNS, frame.length);
        for (int row = 0; row < Camera.ROWS; row++) {
            for (int column = 0; column < Camera.COLUMNS; column++) {
                assertEquals(
                        pixel(frame, row, column), pixel(frame, row, Camera.COLUMNS - 1 - column), 1e-6, "row " + row);
            }
        }
    }

    @Test
    void roadVergeAndLinesCanBeToldApart() {
        float[] frame = Camera.frame(straight(2.5), new Pose(0, 0, 0));
        int middle = Camera.COLUMNS / 2;

        for (int row = 1; row < Camera.ROWS; row++) {
            assertEquals(ROAD, pixel(frame, row, middle), 1e-6, "row " + row);
        }
        assertEquals(VERGE, pixel(frame, 0, 0), 1e-6);
        float brightest = 1;
        for (float value : frame) {
            brightest = Math.min(brightest, value);
        }
        assertTrue(brightest < VERGE / 2, "a line");
    }

    @Test
    void anEdgeStandsWhereThePerspectivePutsIt() {
        // The middle of the image looks 19° down: 1.6 m / tan 19° = 4.65 m ahead, 4.92 m away; half the width of the
        // image is
        // tan 40° of that, 4.13 m.
        double halfWidth = 2;
        float[] frame = Camera.frame(straight(halfWidth), new Pose(0, 0, 0));
        double atEdge = Camera.COLUMNS / 2.0 * (1 + halfWidth / 4.13);
        int row = Camera.ROWS / 2;

        assertEquals(VERGE, pixel(frame, row, (int) Math.ceil(atEdge + 1)), 1e-6);
        assertEquals(ROAD, pixel(frame, row, (int) Math.floor(atEdge - 2.5)), 1e-6);
        assertTrue(pixel(frame, row, (int) Math.floor(atEdge)) < VERGE + 0.001f);
    }

    @Test
    void aCarThatTurnsLeftSeesTheRoadGoRight() {
        float[] frame = Camera.frame(straight(2.5), new Pose(0, 0, 0.3));

        assertEquals(VERGE, pixel(frame, 0, 3), 0.05);
        assertEquals(ROAD, pixel(frame, 3, Camera.COLUMNS - 4), 0.05);
    }

    @Test
    void aFrameDependsOnNothingButRoadAndPose() {
        Road road = Roads.unseen().get(3);
        Pose pose = road.at(120).moved(0.5, 0.1);
        float[] first = Camera.frame(road, pose);

        Camera.frame(Roads.unseen().get(4), pose);
        Camera.frame(road, road.at(10));

        assertArrayEquals(first, Camera.frame(Roads.unseen().get(3), pose));
        assertNotEquals(Arrays.toString(first), Arrays.toString(Camera.frame(road, pose.moved(0.1, 0))));
    }
}
