package org.depthbench.datasets.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;

/** The points are those of the 1988 formula. */
class TwoSpiralsTest {
    private final TaskData data = PlaneTasks.twoSpirals().load(194, 0, new DataSeeds(1, 1));

    @Test
    void beginsAtTheOutsideAndEndsNearTheMiddle() {
        assertArrayEquals(new float[] {0, 6.5f}, data.train().example(0), 1e-5f);
        assertArrayEquals(new float[] {0, -6.5f}, data.train().example(1), 1e-5f);
        // i = 96: six half turns on, radius 6.5 × 8 / 104.
        assertArrayEquals(new float[] {0, 0.5f}, data.train().example(192), 1e-5f);
    }

    @Test
    void takesThePointsBetweenForTesting() {
        double angle = Math.PI / 32;
        double radius = 6.5 * 103.5 / 104;
        assertEquals(192, data.test().count());
        assertArrayEquals(
                new float[] {(float) (radius * Math.sin(angle)), (float) (radius * Math.cos(angle))},
                data.test().example(0),
                1e-5f);
    }

    @Test
    void learnsFromNoPointThatIsTestedAtAnySize() {
        Set<String> tested = points(data.test());

        for (int size = 20; size <= 5000; size++) {
            Set<String> learned = points(
                    PlaneTasks.twoSpirals().load(size, 0, new DataSeeds(1, 1)).train());
            assertTrue(Collections.disjoint(tested, learned), size + " points to learn from");
            assertEquals(size, learned.size());
        }
    }

    /** So near that rounding is not seen, and that the nearest neighbours are apart. */
    private static Set<String> points(Examples examples) {
        Set<String> points = new HashSet<>();
        for (int i = 0; i < examples.count(); i++) {
            float[] point = examples.example(i);
            points.add(Math.round(point[0] * 1e5) + " " + Math.round(point[1] * 1e5));
        }
        return points;
    }

    @Test
    void noiseMovesPointsByAFractionOfTheRadius() {
        TaskData noisy = PlaneTasks.twoSpirals().load(194, 0.1, new DataSeeds(1, 1));
        double squares = 0;
        for (int i = 0; i < noisy.train().features().length; i++) {
            double moved = noisy.train().features()[i] - data.train().features()[i];
            squares += moved * moved;
        }

        assertEquals(0.65, Math.sqrt(squares / noisy.train().features().length), 0.1);
    }
}
