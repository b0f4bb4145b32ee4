package org.depthbench.datasets.driving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;

/** What is learned from comes of the seed alone. */
class DrivingTaskTest {
    private final Task task = DrivingTask.all().get(0);

    @Test
    void theSameSeedsGiveTheSameAndOthersOthers() {
        TaskData data = task.load(200, 0, new DataSeeds(1, 1));

        assertEquals(data.fingerprint(), task.load(200, 0, new DataSeeds(1, 2)).fingerprint());
        assertNotEquals(
                data.fingerprint(), task.load(200, 0, new DataSeeds(2, 1)).fingerprint());
    }

    @Test
    void aSmallerSizeIsTheBeginningOfALargerOne() {
        float[] larger = task.load(300, 0, new DataSeeds(1, 1)).train().features();
        float[] smaller = task.load(120, 0, new DataSeeds(1, 1)).train().features();

        assertArrayEquals(smaller, Arrays.copyOf(larger, smaller.length));
    }

    @Test
    void recoveriesSteerMoreThanTheWay() {
        float[] steering =
                task.load(2000, 0, new DataSeeds(1, 1)).train().quantities().values();

        double way = 0;
        double recoveries = 0;
        for (int i = 0; i < steering.length; i += 2) {
            way += Math.abs(steering[i]);
            recoveries += Math.abs(steering[i + 1]);
            assertTrue(Math.abs(steering[i]) <= Car.MOST_STEERING);
        }
        assertTrue(recoveries > 1.5 * way, recoveries + " and " + way);
    }
}
