package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.baseline.NearestNeighbour;
import org.depthbench.datasets.task.Task;
import org.junit.jupiter.api.Test;

/** What is said of a task without a network was computed on the data that networks get. */
class BaselinesTest {
    @Test
    void theNearestNeighboursScoreIsWhatIsRecordedForEachTask() {
        TaskCatalogue catalogue = TaskCatalogue.builtIn();
        for (Task task : catalogue.all()) {
            ComparisonSpec usual = DefaultComparisons.of(task, Schedule.AT_ONCE);

            double score = NearestNeighbour.score(usual.trial(Side.SHALLOW, 1).load(catalogue));

            assertEquals(NearestNeighbour.recorded(task.id()).orElseThrow(), score, 5e-4, task.id());
        }
    }
}
