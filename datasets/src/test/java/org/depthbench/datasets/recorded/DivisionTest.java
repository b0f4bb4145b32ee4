package org.depthbench.datasets.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task that is divided anew has the same examples on other sides, and what belongs together stays together. */
class DivisionTest {
    static List<Task> recorded() {
        return TaskCatalogue.builtIn().all().stream()
                .filter(task -> task.source().division() instanceof Division.Pooled)
                .toList();
    }

    @Test
    void noneThatIsRecordedIsLeftOut() {
        Set<String> drawn = Set.of("two-spirals", "moons", "circles", "xor", "gaussians", "ripples", "driving");
        assertEquals(
                TaskCatalogue.builtIn().all().stream()
                        .map(Task::id)
                        .filter(id -> !drawn.contains(id))
                        .toList(),
                recorded().stream().map(Task::id).toList());
    }

    private static TaskData load(Task task, long division) {
        return task.load(task.sizes().most(), 0, new DataSeeds(1, 1, division));
    }

    private static Map<Integer, Integer> classes(Examples... parts) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Examples part : parts) {
            IntStream.of(part.classes()).forEach(label -> counts.merge(label, 1, Integer::sum));
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void bothPartsTogetherAreWhatTheyWere(Task task) {
        TaskData asItComes = load(task, DataSeeds.AS_IT_COMES);
        TaskData divided = load(task, 7);

        assertEquals(asItComes.train().count(), divided.train().count());
        assertNotEquals(asItComes.fingerprint(), divided.fingerprint());
        assertEquals(divided.fingerprint(), load(task, 7).fingerprint());
        assertNotEquals(divided.fingerprint(), load(task, 8).fingerprint());
        if (task.source().division().equals(new Division.Pooled(""))) {
            Map<Integer, Integer> before = classes(asItComes.train(), asItComes.test());
            Map<Integer, Integer> tested = classes(divided.test());
            assertEquals(before, classes(divided.train(), divided.test()));
            double share = divided.test().count()
                    / (double) (divided.train().count() + divided.test().count());
            before.forEach(
                    (label, count) -> assertEquals(share * count, tested.getOrDefault(label, 0), 1.5, "of each class"));
        } else {
            assertTrue(divided.test().count() <= asItComes.test().count());
            assertTrue(divided.test().count() > 0.7 * asItComes.test().count());
        }
    }

    /** Against the file itself, of which each row says its speaker. */
    @Test
    void aSpeakerIsOnOneSideAlone() throws IOException {
        Map<List<Float>, String> speakers = speakersOfRows();
        Set<Set<String>> ways = new HashSet<>();
        for (long seed = 1; seed <= 5; seed++) {
            TaskData data = load(TaskCatalogue.builtIn().byId("vowels"), seed);
            Set<String> learned = speakers(data, data.train(), speakers);
            Set<String> tested = speakers(data, data.test(), speakers);

            assertEquals(7, tested.size());
            assertTrue(learned.stream().noneMatch(tested::contains), learned + " and " + tested);
            ways.add(tested);
        }
        assertTrue(ways.size() > 1);
    }

    private static Map<List<Float>, String> speakersOfRows() throws IOException {
        Map<List<Float>, String> speakers = new HashMap<>();
        try (InputStream in = DivisionTest.class.getResourceAsStream("/org/depthbench/datasets/vowels.csv.gz");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> speakers.put(
                            Arrays.stream(cells, 1, 10).map(Float::parseFloat).toList(), cells[0]));
        }
        return speakers;
    }

    @Test
    void whoIsChosenByWasNotLearnedFrom() throws IOException {
        Map<List<Float>, String> speakers = speakersOfRows();
        TaskData whole = load(TaskCatalogue.builtIn().byId("vowels"), DataSeeds.AS_IT_COMES);

        TaskData parted = whole.settingAside(whole.train().count() / 5, 3);

        Set<String> learned = speakers(parted, parted.train(), speakers);
        Set<String> chosenBy = speakers(parted, parted.validation(), speakers);
        assertEquals(8, learned.size() + chosenBy.size());
        assertFalse(chosenBy.isEmpty());
        assertTrue(learned.stream().noneMatch(chosenBy::contains), learned + " and " + chosenBy);
        assertEquals(parted.train().count(), parted.groups().length);
    }

    @Test
    void ofOneGroupAloneExamplesAreSetAsideEachForItself() {
        TaskData whole = load(TaskCatalogue.builtIn().byId("iris"), DataSeeds.AS_IT_COMES);
        TaskData together = whole.inGroups(new int[whole.train().count()]);

        assertEquals(20, together.settingAside(20, 3).validation().count());
    }

    /** By hand: no group of 3, 5 and 2 examples fits into one place, so the smallest is taken. */
    @Test
    void whereNoGroupFitsTheSmallestIsTaken() {
        int[] groups = {0, 1, 2, 0, 1, 1, 2, 0, 1, 1};

        boolean[] chosen = Subset.wholeGroups(groups, 1, 5);

        for (int place = 0; place < groups.length; place++) {
            assertEquals(groups[place] == 2, chosen[place]);
        }
    }

    private static Set<String> speakers(TaskData data, Examples part, Map<List<Float>, String> speakers) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < part.count(); i++) {
            float[] recorded = data.preparation().undo(part.example(i));
            List<Float> rounded = IntStream.range(0, recorded.length)
                    .mapToObj(j -> Math.round(recorded[j] * 1000) / 1000f)
                    .toList();
            found.add(speakers.getOrDefault(rounded, "?"));
        }
        found.remove("?");
        return found;
    }

    /** By hand: of groups of 3, 5 and 2 examples and room for 4, one of 3 or one of 2 fits, and never the one of 5. */
    @Test
    void asManyWholeGroupsAreHeldOutAsFit() {
        int[] groups = {0, 1, 2, 0, 1, 1, 2, 0, 1, 1};
        Set<Integer> held = new HashSet<>();
        for (long seed = 1; seed < 30; seed++) {
            Parts.Places places = Parts.divide(new Labels.Classes(new int[10]), groups, 4, seed);

            int[] tested = IntStream.of(places.test())
                    .map(place -> groups[place])
                    .distinct()
                    .toArray();
            assertEquals(1, tested.length);
            assertEquals(10, places.test().length + places.train().length);
            assertTrue(IntStream.of(places.train()).noneMatch(place -> groups[place] == tested[0]));
            held.add(tested[0]);
        }
        assertEquals(Set.of(0, 2), held);
    }
}
