package org.depthbench.datasets.driving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far a driver comes. */
class DriveTest {
    @Test
    void whoSteersByTheRoadsRadiusComesRound() {
        Drive drive = new Drive(RoadsTest.circle());
        double degrees = Math.toDegrees(Math.atan(Car.WHEELBASE / 50));

        Drive.toTheEnd(List.of(drive), frames -> new float[] {(float) degrees});

        assertTrue(drive.finished());
        assertEquals(2 * Math.PI * 50, drive.outcome().metres(), 0.01);
        assertEquals(drive.outcome().length(), drive.outcome().metres());
    }

    @Test
    void whoDoesNotSteerLeavesTheRoadWhereTheTangentDoes() {
        Drive drive = new Drive(RoadsTest.circle());

        Drive.toTheEnd(List.of(drive), frames -> new float[] {Float.NaN});

        // The tangent is 3 m outside a circle of 50 m after sqrt(53² − 50²) = 17.6 m, at an angle of atan(17.6 / 50).
        double angle = Math.atan(Math.sqrt(53 * 53 - 50 * 50) / 50);
        assertFalse(drive.finished());
        assertEquals(50 * angle, drive.outcome().metres(), 0.5);
        Drive.Outcome before = drive.outcome();
        drive.step(0);
        assertEquals(before, drive.outcome());
    }

    @Test
    void eachIsShownItsOwnFrameAndSteersForItself() {
        List<Drive> drives = List.of(new Drive(RoadsTest.circle()), new Drive(RoadsTest.circle()));
        float right = (float) Math.toDegrees(Math.atan(Car.WHEELBASE / 50));
        float[] expected = drives.get(0).frame();

        Drive.toTheEnd(drives, frames -> {
            assertEquals(0, frames.length % expected.length);
            if (frames.length > expected.length) {
                assertArrayEquals(drives.get(1).frame(), Arrays.copyOfRange(frames, expected.length, frames.length));
                return new float[] {-20, right};
            }
            return new float[] {right};
        });

        assertFalse(drives.get(0).finished());
        assertTrue(drives.get(1).finished());
    }
}
