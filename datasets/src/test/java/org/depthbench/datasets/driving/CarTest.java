package org.depthbench.datasets.driving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The car moves as the single-track model says. */
class CarTest {
    private static final double METRES = Car.SPEED * Car.STEP_SECONDS;

    @Test
    void aSteeringAngleThatIsHeldMakesACircleOfTheModelsRadius() {
        double radius = Car.WHEELBASE / Math.tan(Math.toRadians(10));
        Pose pose = new Pose(0, 0, 0);

        double way = 0;
        while (way < 2 * Math.PI * radius) {
            pose = Car.move(pose, 10);
            way += METRES;
            // To the left: the middle is north of where it began looking east.
            assertEquals(radius, Math.hypot(pose.x(), pose.y() - radius), 1e-9);
            assertEquals(way / radius, pose.heading(), 1e-9);
        }
    }

    @Test
    void withoutSteeringItDrivesStraightOn() {
        Pose pose = Car.move(new Pose(1, 2, Math.PI / 2), 0);

        assertEquals(1, pose.x(), 1e-12);
        assertEquals(2 + METRES, pose.y(), 1e-12);
        assertEquals(Math.PI / 2, pose.heading());
    }

    @Test
    void steersNoFurtherThanItCan() {
        assertEquals(Car.move(new Pose(0, 0, 0), Car.MOST_STEERING), Car.move(new Pose(0, 0, 0), 80));
        assertEquals(
                Car.move(new Pose(0, 0, 0), -Car.MOST_STEERING), Car.move(new Pose(0, 0, 0), Double.NEGATIVE_INFINITY));
        assertEquals(Car.move(new Pose(0, 0, 0), 0), Car.move(new Pose(0, 0, 0), Double.NaN));
    }
}
