package org.depthbench.datasets.driving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Roads are closed, wind to both sides and can be driven. */
class RoadsTest {
    private static final Ground PLAIN = new Ground(0.7, 0, 0.3, 0, 1);

    /** Once round a circle of 50 m, to the left. */
    static Road circle() {
        double[] x = new double[720];
        double[] y = new double[720];
        for (int i = 0; i < x.length; i++) {
            x[i] = 50 * Math.cos(Math.toRadians(i / 2.0));
            y[i] = 50 * Math.sin(Math.toRadians(i / 2.0));
        }
        return new Road(x, y, 3, PLAIN);
    }

    @Test
    void aPlaceIsToldByTheWayToItAndTheDistanceFromIt() {
        Road circle = circle();

        Road.Place inside = circle.nearest(0, 48);
        Road.Place outside = circle.nearest(-51, 0);

        assertEquals(2 * Math.PI * 50, circle.length(), 0.01);
        assertEquals(Math.PI / 2 * 50, inside.station(), 0.01);
        assertEquals(2, inside.offset(), 0.001);
        assertEquals(Math.PI * 50, outside.station(), 0.01);
        assertEquals(-1, outside.offset(), 0.001);
        assertEquals(2, circle.distance(0, 48), 0.001);
        assertTrue(circle.distance(0, 0) > 3);
        assertTrue(circle.distance(1e6, -1e6) > 3);
    }

    @Test
    void aRoadIsClosed() {
        Road circle = circle();

        assertEquals(circle.at(1), circle.at(1 + circle.length()));
        assertEquals(circle.at(circle.length() - 1), circle.at(-1));
        assertEquals(Math.PI / 2, circle.at(0).heading(), 0.01);
    }

    @Test
    void refusesWhatIsNoRoad() {
        assertEquals(
                "A closed road needs 3 points or more with two coordinates each, was 2 and 2.",
                assertThrows(IllegalArgumentException.class, () -> new Road(new double[2], new double[2], 3, PLAIN))
                        .getMessage());
        assertEquals(
                "A road's half width must be above 0 m, was 0.0.",
                assertThrows(IllegalArgumentException.class, () -> new Road(new double[3], new double[3], 0, PLAIN))
                        .getMessage());
    }

    @Test
    void noRoadMeetsItselfAndAllBendToBothSides() {
        for (Road road : Roads.unseen()) {
            boolean left = false;
            boolean right = false;
            for (double station = 0; station < road.length(); station += 2) {
                Pose here = road.at(station);
                double bend = Math.sin(road.at(station + 2).heading() - here.heading());
                left |= bend > 0.01;
                right |= bend < -0.01;
                for (double other = station + 40; other < station + road.length() - 40; other += 2) {
                    Pose there = road.at(other);
                    assertTrue(Math.hypot(here.x() - there.x(), here.y() - there.y()) > 2 * road.halfWidth() + 2);
                }
            }
            assertTrue(left && right);
        }
    }

    @Test
    void theUnseenRoadsAreAlwaysTheSameAndNoneIsAnother() {
        List<Road> once = Roads.unseen();
        List<Road> again = Roads.unseen();

        assertEquals(20, once.size());
        assertEquals(20, once.stream().map(Road::length).distinct().count());
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).length(), again.get(i).length());
            assertEquals(once.get(i).at(77), again.get(i).at(77));
        }
    }

    @Test
    void theExpertStaysOnAllRoads() {
        for (Road road : Roads.unseen()) {
            assertTrue(drivenByTheExpert(road).finished());
        }
        for (long seed = 1001; seed <= 1100; seed++) {
            Road road = Roads.random(RandomSource.XO_SHI_RO_256_PP.create(seed));
            assertTrue(drivenByTheExpert(road).finished());
        }
    }

    private static Drive.Outcome drivenByTheExpert(Road road) {
        Drive drive = new Drive(road);
        while (!drive.over()) {
            drive.step(Expert.steering(road, drive.pose()));
        }
        return drive.outcome();
    }

    @Test
    void theExpertSteersAsPurePursuitDoes() {
        Road circle = circle();

        // On a circle the way to a point d ahead is that very circle: atan(L / r).
        assertEquals(
                Math.toDegrees(Math.atan(Car.WHEELBASE / 50)), Expert.steering(circle, new Pose(0, 50, Math.PI)), 0.01);
        // Displaced to the left it steers right, and the other way round.
        assertTrue(Expert.steering(circle, circle.at(20).moved(2, 0)) < 0);
        assertTrue(Expert.steering(circle, circle.at(20).moved(-2, 0)) > 5);
    }
}
