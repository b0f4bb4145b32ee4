package org.depthbench.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every task in the catalogue promises. */
class TasksTest {
    private static final DataSeeds SEEDS = new DataSeeds(11, 22);

    static List<Task> tasks() {
        return Tasks.all();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void givesWhatItsDescriptionSays(Task task) {
        TaskData data = task.load(task.sizes().usual(), 0, SEEDS);

        assertEquals(task.sizes().usual(), data.train().count());
        assertEquals(task.inputs().size(), data.train().width());
        assertEquals(task.inputs().size(), data.test().width());
        int[] classes = IntStream.range(0, task.classes().size()).toArray();
        assertArrayEquals(
                classes, IntStream.of(data.train().labels()).distinct().sorted().toArray());
        assertArrayEquals(
                classes, IntStream.of(data.test().labels()).distinct().sorted().toArray());
        for (float value : data.train().features()) {
            assertTrue(Float.isFinite(value));
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void givesTheSameForTheSameSeedsAndLessOfTheSameForASmallerSize(Task task) {
        TaskData once = task.load(task.sizes().usual(), 0, SEEDS);
        TaskData again = task.load(task.sizes().usual(), 0, SEEDS);
        TaskData smaller = task.load(task.sizes().least(), 0, SEEDS);

        assertEquals(once.sha256(), again.sha256());
        assertEquals(task.sizes().least(), smaller.train().count());
        assertNotEquals(once.sha256(), smaller.sha256());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void neverTestsWhatWasLearned(Task task) {
        TaskData data = task.load(task.sizes().usual(), 0, SEEDS);

        Set<String> learned = texts(data.train());
        long seen = texts(data.test()).stream().filter(learned::contains).count();

        // Iris has two pairs of flowers with the same four measurements.
        assertTrue(seen <= (task.id().equals("iris") ? 2 : 0), seen + " test examples were learned");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void saysWhereItComesFrom(Task task) {
        assertFalse(task.card().source().isBlank());
        assertFalse(task.card().licence().isBlank());
        assertFalse(task.card().split().isBlank());
    }

    @Test
    void givesBackWhatWasRecorded() {
        TaskData iris = Tasks.byId("iris").load(100, 0, SEEDS);

        // The third flower of the file, the first that is held out.
        float[] recorded = iris.standardisation().undo(iris.test().example(0));

        assertArrayEquals(new float[] {4.7f, 3.2f, 1.3f, 0.2f}, recorded, 1e-5f);
        assertArrayEquals(iris.test().example(0), iris.standardisation().apply(recorded), 1e-5f);
    }

    @Test
    void leavesNumbersAloneThatNeedNoStandardisation() {
        TaskData moons = Tasks.byId("moons").load(200, 0, SEEDS);

        assertArrayEquals(
                moons.train().example(7),
                moons.standardisation().undo(moons.train().example(7)));
    }

    @Test
    void refusesAnUnknownTaskWithTheKnownOnes() {
        String refusal = assertThrows(IllegalArgumentException.class, () -> Tasks.byId("minst"))
                .getMessage();

        assertEquals(
                "Unknown task \"minst\". Available: digits, fashion, iris, two-spirals, moons, circles, xor, gaussians.",
                refusal);
    }

    @Test
    void understandsTitlesAndOtherSpellings() {
        assertEquals("two-spirals", Tasks.byId("Two Spirals").id());
        assertEquals("digits", Tasks.byId("handwritten digits").id());
    }

    @Test
    void refusesSizesAndNoiseThatATaskDoesNotHave() {
        Task iris = Tasks.byId("iris");

        assertEquals(
                "Iris gives 12 to 100 training examples, asked for were 5000.",
                assertThrows(IllegalArgumentException.class, () -> iris.load(5000, 0, SEEDS))
                        .getMessage());
        assertEquals(
                "Iris is recorded data and takes no noise, asked for was 0.1.",
                assertThrows(IllegalArgumentException.class, () -> iris.load(100, 0.1, SEEDS))
                        .getMessage());
        assertEquals(
                "Two moons takes noise from 0 to 0.5, asked for was NaN.",
                assertThrows(IllegalArgumentException.class, () -> Tasks.byId("moons")
                                .load(100, Double.NaN, SEEDS))
                        .getMessage());
    }

    private static Set<String> texts(Examples examples) {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < examples.count(); i++) {
            texts.add(Arrays.toString(examples.example(i)));
        }
        return texts;
    }
}
