package org.depthbench.datasets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every task in the catalogue promises. */
class TaskCatalogueTest {
    private static final DataSeeds SEEDS = new DataSeeds(11, 22);
    /** Examples to test whose recorded numbers also stand among those to learn from; cards say so. */
    private static final Map<String, Long> TWINS =
            Map.of("iris", 1L, "letters", 380L, "terrain", 91L, "ionosphere", 1L);

    static List<Task> tasks() {
        return TaskCatalogue.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void givesWhatItsDescriptionSays(Task task) {
        TaskData data = task.load(task.sizes().usual(), 0, SEEDS);

        assertEquals(task.sizes().usual(), data.train().count());
        assertEquals(task.inputs().size(), data.train().width());
        assertEquals(task.inputs().size(), data.test().width());
        if (task.target() instanceof Target.Classes) {
            int[] classes = IntStream.range(0, task.classes().size()).toArray();
            assertArrayEquals(
                    classes,
                    IntStream.of(data.train().classes()).distinct().sorted().toArray());
            assertArrayEquals(
                    classes,
                    IntStream.of(data.test().classes()).distinct().sorted().toArray());
        } else {
            int outputs = task.target().outputs(task.inputs());
            assertEquals(outputs, data.train().quantities().width());
            assertEquals(outputs * data.test().count(), data.test().quantities().values().length);
        }
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

        assertEquals(once.fingerprint(), again.fingerprint());
        assertEquals(task.sizes().least(), smaller.train().count());
        assertNotEquals(once.fingerprint(), smaller.fingerprint());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void neverTestsWhatWasLearned(Task task) {
        TaskData data = task.load(task.sizes().usual(), 0, SEEDS);

        Set<String> learned = texts(data.train());
        long seen = IntStream.range(0, data.test().count())
                .filter(i -> learned.contains(Arrays.toString(data.test().example(i))))
                .count();

        long twins = TWINS.getOrDefault(task.id(), 0L);
        assertEquals(twins, seen, "test examples that were learned");
        assertEquals(
                twins > 0, task.card().split().contains("twin"), task.card().split());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void testsOnTheSameExamplesWhateverTheTrainingSize(Task task) {
        double noise = task.mostNoise() / 10;
        TaskData usual = task.load(task.sizes().usual(), noise, SEEDS);

        for (int size : new int[] {
            task.sizes().least(), task.sizes().least() + 1, task.sizes().most()
        }) {
            TaskData other = task.load(size, noise, SEEDS);
            assertEquals(usual.test().count(), other.test().count());
            for (int i = 0; i < usual.test().count(); i++) {
                // As recorded: what it is standardised by comes from what is learned from.
                assertNear(
                        usual.preparation().undo(usual.test().example(i)),
                        other.preparation().undo(other.test().example(i)));
            }
            assertArrayEquals(labels(usual.test()), labels(other.test()));
        }
    }

    /** To seven digits, which a float has. */
    private static void assertNear(float[] expected, float[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            float about = Float.isNaN(expected[i]) ? 1 : Math.max(1, Math.abs(expected[i]));
            assertEquals(expected[i], actual[i], about * 1e-5f);
        }
    }

    private static double[] labels(Examples examples) {
        return IntStream.range(0, examples.count())
                .mapToDouble(i -> examples.labels() instanceof Labels.Quantities quantities
                        ? quantities.values()[i]
                        : examples.classes()[i])
                .toArray();
    }

    @Test
    void irisIsPartedAsItsCardSays() {
        Task iris = TaskCatalogue.builtIn().byId("iris");
        TaskData data = iris.load(100, 0, SEEDS);

        assertEquals(List.of(34L, 33L, 33L), shares(data.train()));
        assertEquals(List.of(16L, 17L, 17L), shares(data.test()));
        assertTrue(iris.card().split().contains("(34, 33 and 33 of the kinds)"));
        assertTrue(iris.card().split().contains("(16, 17 and 17)"));
    }

    private static List<Long> shares(Examples examples) {
        return IntStream.range(0, 3)
                .mapToObj(kind -> IntStream.of(examples.classes())
                        .filter(label -> label == kind)
                        .count())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void hasAUsualSizeAndNoiseThatItCanGive(Task task) {
        task.check(task.sizes().usual(), task.usualNoise());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void whatIsSetAsideIsLearnedFromNoMore(Task task) {
        TaskData whole = task.load(task.sizes().usual(), 0, SEEDS);
        TaskData parted = whole.settingAside(task.sizes().usual() / 5, 3);

        Set<String> together = texts(parted.train());
        together.addAll(texts(parted.validation()));
        assertEquals(texts(whole.train()), together);
        int aside = parted.validation().count();
        assertEquals(task.sizes().usual(), aside + parted.train().count());
        assertTrue(aside > 0);
        if (whole.groups().length == 0) {
            assertEquals(task.sizes().usual() / 5, aside);
        }
        assertSame(whole.test(), parted.test());
    }

    @Test
    void aRippleIsAsHighAsItsFormulaSays() {
        TaskData ripples = TaskCatalogue.builtIn().byId("ripples").load(50, 0, SEEDS);

        for (int i = 0; i < 50; i++) {
            float[] point = ripples.train().example(i);
            double radius = Math.hypot(point[0] / 6.5, point[1] / 6.5);
            assertEquals(
                    Math.cos(2 * Math.PI * radius) * (1 - radius / 2),
                    ripples.train().quantities().values()[i],
                    1e-5);
        }
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
        TaskData iris = TaskCatalogue.builtIn().byId("iris").load(100, 0, SEEDS);

        // The third flower of the file, the first that is held out.
        float[] recorded = iris.preparation().undo(iris.test().example(0));

        assertArrayEquals(new float[] {4.7f, 3.2f, 1.3f, 0.2f}, recorded, 1e-5f);
        assertArrayEquals(iris.test().example(0), iris.preparation().apply(recorded), 1e-5f);
    }

    @Test
    void leavesNumbersAloneThatNeedNoStandardisation() {
        TaskData moons = TaskCatalogue.builtIn().byId("moons").load(200, 0, SEEDS);

        assertArrayEquals(
                moons.train().example(7), moons.preparation().undo(moons.train().example(7)));
    }

    @Test
    void refusesAnUnknownTaskWithTheKnownOnes() {
        String refusal = assertThrows(IllegalArgumentException.class, () -> TaskCatalogue.builtIn()
                        .byId("minst"))
                .getMessage();

        assertEquals(
                "Unknown task \"minst\". Available: digits, fashion, iris, wine, penguins, letters, languages, phones, vowels, terrain, sonar,"
                        + " breast-cancer, shuttle, ionosphere, credit, credit-with-persons, driving, two-spirals, moons, circles, xor, gaussians,"
                        + " ripples.",
                refusal);
    }

    @Test
    void understandsTitlesAndOtherSpellings() {
        assertEquals("two-spirals", TaskCatalogue.builtIn().byId("Two Spirals").id());
        assertEquals(
                "digits", TaskCatalogue.builtIn().byId("handwritten digits").id());
    }

    @Test
    void refusesSizesAndNoiseThatATaskDoesNotHave() {
        Task iris = TaskCatalogue.builtIn().byId("iris");

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
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TaskCatalogue.builtIn().byId("moons").load(100, Double.NaN, SEEDS))
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
