package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.baseline.NearestNeighbour;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Task;
import org.junit.jupiter.api.Test;

/** What is said of a task without a network was computed on the data that networks get. */
class BaselinesTest {
    @Test
    void theNearestNeighboursScoreIsWhatIsRecordedForEachTask() {
        TaskCatalogue catalogue = TaskCatalogue.builtIn();
        Map<String, String> recorded = new TreeMap<>();
        Map<String, String> computed = new TreeMap<>();
        for (Task task : catalogue.all()) {
            if (task.inputs() instanceof Inputs.Text) {
                // The places of characters in a vocabulary are no numbers, and have no distance.
                continue;
            }
            ComparisonSpec usual = DefaultComparisons.of(task, Schedule.AT_ONCE);

            double score = NearestNeighbour.score(
                    usual.trial(Side.SHALLOW, 1).load(catalogue), task.target().metric());

            recorded.put(
                    task.id(),
                    NearestNeighbour.recorded(task.id())
                            .map(BaselinesTest::rounded)
                            .orElse("none"));
            computed.put(task.id(), rounded(score));
        }
        assertEquals(recorded, computed);
    }

    private static String rounded(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }
}
