package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Learner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pair that meets on a task unasked differs in depth alone, whatever the task. */
class DefaultComparisonsTest {
    private static final double MOST_DIFFERENCE = 0.1;

    static List<Task> tasks() {
        return Stream.concat(
                        TaskCatalogue.builtIn().all().stream(),
                        Stream.of(
                                own("narrow-table", table(1), new Target.Classes(names(2))),
                                own("wide-table", table(700), new Target.Classes(names(90))),
                                own("quantities", table(9), new Target.Quantities(names(3), "")),
                                own("tiny-images", new Inputs.Pixels(2, 2, 1), new Target.Classes(names(2))),
                                own("photographs", new Inputs.Pixels(64, 64, 3), new Target.Classes(names(40)))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void oneIsShallowTheOtherDeep(Task task) {
        ComparisonSpec usual = usual(task);

        assertFalse(usual.shallow().network().deep());
        assertTrue(usual.deep().network().deep());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void bothAreOfOneFamilyAndOneActivation(Task task) {
        ComparisonSpec usual = usual(task);

        assertEquals(usual.shallow().network().family(), usual.deep().network().family());
        assertEquals(activations(usual.shallow()), activations(usual.deep()));
        assertEquals(1, activations(usual.deep()).size());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void bothTrainAlikeButForTheRate(Task task) {
        ComparisonSpec usual = usual(task);

        assertEquals(
                usual.shallow().training(),
                usual.deep()
                        .training()
                        .withLearningRate(usual.shallow().training().learningRate()));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void bothHaveAboutAsManyParameters(Task task) {
        ComparisonSpec usual = usual(task);
        double shallow = parameters(usual, Side.SHALLOW);
        double deep = parameters(usual, Side.DEEP);

        assertTrue(
                Math.abs(shallow - deep) <= MOST_DIFFERENCE * Math.min(shallow, deep),
                "%.0f and %.0f parameters".formatted(shallow, deep));
    }

    private static ComparisonSpec usual(Task task) {
        return DefaultComparisons.of(task, Schedule.AT_ONCE);
    }

    private static double parameters(ComparisonSpec spec, Side side) {
        return spec.trial(side, 1).check().parameters();
    }

    /** Of layers of one kind: any other kind of layer would be a difference that is not asked for here. */
    private static Set<Activation> activations(Learner learner) {
        return learner.network().layers().stream()
                .skip(learner.network().front().size())
                .map(DefaultComparisonsTest::activation)
                .collect(Collectors.toSet());
    }

    private static Activation activation(LayerSpec layer) {
        return ((Dense) layer).activation();
    }

    /** A task that is not the program's own, and has no data. */
    private static Task own(String id, Inputs inputs, Target target) {
        return new Task(
                id,
                id,
                Area.SIMPLE,
                new TaskCard("", "", "", "", ""),
                inputs,
                target,
                new Sizes(1, 100, 100),
                0,
                0,
                (examples, noise, seeds) -> {
                    throw new AssertionError("Nothing is learned here.");
                });
    }

    private static Inputs table(int columns) {
        return new Inputs.Columns(names(columns).stream()
                .<Column>map(name -> new Column.Quantity(name, "", 2))
                .toList());
    }

    private static List<String> names(int count) {
        return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "name " + i).toList();
    }
}
