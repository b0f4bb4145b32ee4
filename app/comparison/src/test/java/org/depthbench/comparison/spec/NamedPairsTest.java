package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.words.Texts;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.TrainingSettings;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task has pairs that can be called by name, and that are what their names say. */
class NamedPairsTest {
    private static final TaskCatalogue TASKS = TaskCatalogue.builtIn();

    static List<Task> tasks() {
        return TASKS.all();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theFirstIsTheOneThatMeetsUnasked(Task task) {
        NamedPair first = NamedPairs.on(task).get(0);

        assertEquals(DefaultComparisons.DEPTH, first.id());
        assertEquals(
                DefaultComparisons.of(task, Schedule.AT_ONCE),
                NamedPairs.byId("Depth", task).comparison(task, Schedule.AT_ONCE));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void eachCanBeTrainedOnItsTaskAndIsCalledByOneName(Task task) {
        List<NamedPair> pairs = NamedPairs.on(task);

        assertTrue(pairs.size() >= 2);
        assertEquals(
                pairs.size(), new HashSet<>(pairs.stream().map(NamedPair::id).toList()).size());
        for (NamedPair pair : pairs) {
            ComparisonSpec spec = pair.comparison(task, Schedule.AT_ONCE).check(TASKS);
            assertEquals(task.id(), pair.task());
            assertFalse(spec.shallow().network().deep(), pair.id());
            assertTrue(spec.deep().network().deep(), pair.id());
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void eachIsOfPresetsOrAWideTwinAndSaysWhatItIsForInEveryLanguage(Task task) {
        for (NamedPair pair : NamedPairs.on(task)) {
            for (Side side : Side.values()) {
                if (!pair.side(side).id().startsWith("wide-")) {
                    Preset preset = Presets.byId(pair.side(side).id());
                    assertEquals(preset.network(), pair.side(side).network());
                }
            }
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                assertFalse(new Texts("org.depthbench.assets.pairs", language)
                        .get(pair.id())
                        .isBlank());
            }
        }
    }

    @Test
    void aPairOfOtherPresetsTrainsThemAsTheyCome() {
        Task digits = TASKS.byId("digits");
        ComparisonSpec convolution = NamedPairs.byId("convolution", digits).comparison(digits, Schedule.AT_ONCE);

        assertEquals("shallow-128", convolution.shallow().network().name());
        assertEquals(TrainingSettings.adam(0.002, 32), convolution.shallow().training());
        assertEquals("deep-convnet-small", convolution.deep().network().name());
        assertEquals(TrainingSettings.adam(0.002, 32), convolution.deep().training());
    }

    @Test
    void anUnknownOneIsToldThoseOfTheTask() {
        assertEquals(
                "Unknown pair \"convolution\". Available on iris: depth, parameters.",
                assertThrows(IllegalArgumentException.class, () -> NamedPairs.byId("convolution", TASKS.byId("iris")))
                        .getMessage());
    }
}
