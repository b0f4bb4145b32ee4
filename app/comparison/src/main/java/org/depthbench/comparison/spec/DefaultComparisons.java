package org.depthbench.comparison.spec;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.spec.Demand;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import org.depthbench.zoo.WideTwin;

/**
 * Which two networks meet on a task when nobody says otherwise, for how long, and what score they race to. They differ in depth
 * alone: in family, activation, optimiser and batch they are the same, in parameters as good as the same. Rates and epochs are those
 * that one search found for both sides on validation parts (decision 14); the benchmark {@code DefaultPairs} repeats it.
 */
public final class DefaultComparisons {
    /** What the program begins with: of all tasks the one on which depth is seen most (decision 14). */
    private static final String OPENING = "two-spirals";

    /** What the pair that meets unasked is called. */
    public static final String DEPTH = "depth";

    private static final Map<String, NamedPair> BY_TASK = Stream.of(
                    pair("digits", at("shallow-128", 0.01), at("deep-4x45", 0.003), 20, 0.95),
                    pair("fashion", at("shallow-128", 0.0003), at("deep-4x94", 0.001), 10, 0.8),
                    pair("iris", at("shallow-84", 0.003), at("deep-3x16", 0.003), 25, 0.9),
                    pair("two-spirals", at("shallow-125", 0.001), at("deep-3x16", 0.003), 800, 0.75),
                    pair("moons", at("shallow-125", 0.003), at("deep-3x16", 0.01), 30, 0.9),
                    pair("circles", at("shallow-125", 0.003), at("deep-3x16", 0.003), 60, 0.9),
                    pair("xor", at("shallow-125", 0.003), at("deep-3x16", 0.03), 60, 0.9),
                    pair("gaussians", at("shallow-125", 0.0003), at("deep-3x16", 0.0003), 15, 0.9),
                    pair("ripples", at("shallow-152", 0.01), at("deep-3x16", 0.003), 800, 0.85))
            .collect(Collectors.toUnmodifiableMap(NamedPair::task, Function.identity()));

    /**
     * A deep preset that meets its wide twin, and how both are trained.
     *
     * @param shallowRate of the twin
     */
    private record Twins(String deep, double shallowRate, double deepRate, int epochs, double target) {}

    private static final Map<String, Twins> TWINS = Map.ofEntries(
            Map.entry("wine", new Twins("deep-3x16", 0.01, 0.01, 10, 0.95)),
            Map.entry("penguins", new Twins("deep-3x16", 0.003, 0.003, 10, 0.95)),
            Map.entry("letters", new Twins("deep-3x64", 0.003, 0.001, 20, 0.9)),
            Map.entry("languages", new Twins("deep-bag-3x56", 0.001, 0.003, 10, 0.85)),
            Map.entry("phones", new Twins("deep-4x94", 0.001, 0.001, 5, 0.48)),
            Map.entry("vowels", new Twins("deep-3x16", 0.01, 0.01, 50, 0.45)),
            Map.entry("terrain", new Twins("deep-3x16", 0.01, 0.003, 20, 0.92)),
            Map.entry("sonar", new Twins("deep-3x16", 0.03, 0.001, 25, 0.75)),
            Map.entry("breast-cancer", new Twins("deep-3x16", 0.003, 0.001, 10, 0.95)),
            Map.entry("shuttle", new Twins("deep-3x16", 0.01, 0.003, 40, 0.7)),
            Map.entry("ionosphere", new Twins("deep-3x16", 0.003, 0.01, 10, 0.9)),
            Map.entry("driving", new Twins("deep-4x94", 0.003, 0.001, 20, 0.9)),
            // Those that are fetched have as many epochs as their data needs on two cores in a minute or two.
            Map.entry("mnist", new Twins("deep-4x94", 0.0003, 0.001, 5, 0.97)),
            Map.entry("fashion-mnist", new Twins("deep-4x94", 0.0003, 0.001, 10, 0.87)),
            Map.entry("cifar-10", new Twins("deep-4x94", 0.0003, 0.0003, 10, 0.45)),
            Map.entry("sms-spam", new Twins("deep-bag-3x56", 0.001, 0.001, 5, 0.97)),
            // Its rates and epochs are those of other texts, not searched: its data was not at hand.
            Map.entry("imdb", new Twins("deep-words-3x32", 0.001, 0.001, 3, 0.85)),
            Map.entry("free-spoken-digits", new Twins("deep-4x94", 0.001, 0.001, 15, 0.8)),
            Map.entry("wall-following-robot", new Twins("deep-3x64", 0.01, 0.003, 40, 0.9)),
            Map.entry("kdd-cup-99", new Twins("deep-3x64", 0.003, 0.001, 10, 0.9)),
            Map.entry("credit", new Twins("deep-3x16", 0.001, 0.001, 5, 0.72)),
            Map.entry("credit-with-persons", new Twins("deep-3x16", 0.001, 0.01, 5, 0.72)));

    private DefaultComparisons() {}

    /** The usual comparison on a task, with seed 1. */
    public static ComparisonSpec of(Task task, Schedule schedule) {
        return pair(task).comparison(task, schedule);
    }

    /** The comparison that the program begins with where nobody has made one yet. */
    public static ComparisonSpec opening(TaskCatalogue catalogue, Schedule schedule) {
        return of(catalogue.find(OPENING).orElseGet(() -> catalogue.all().get(0)), schedule);
    }

    /** The pair of the usual comparison; for a task that is not the program's own, a deep network and its wide twin. */
    public static NamedPair pair(Task task) {
        NamedPair usual = BY_TASK.get(task.id());
        if (usual != null) {
            return usual;
        }
        Twins twins = TWINS.get(task.id());
        return twins == null ? anyPair(task) : twins(task, twins);
    }

    private static NamedPair anyPair(Task task) {
        Shape input = Demand.of(task).input();
        if (input instanceof Shape.Tokens) {
            return twins(task, new Twins("deep-bag-3x56", 0.001, 0.001, 10, 0.85));
        }
        boolean images = input instanceof Shape.Image || input instanceof Shape.Sequence;
        return twins(
                task,
                images
                        ? new Twins("deep-4x94", 0.002, 0.002, 20, 0.85)
                        : new Twins("deep-3x16", 0.005, 0.005, 60, 0.9));
    }

    private static NamedPair twins(Task task, Twins twins) {
        Demand demand = Demand.of(task);
        Preset deep = at(twins.deep(), twins.deepRate());
        Preset shallow = WideTwin.of(deep, demand.input(), demand.head()).at(twins.shallowRate());
        return pair(task.id(), shallow, deep, twins.epochs(), twins.target());
    }

    private static NamedPair pair(String task, Preset shallow, Preset deep, int epochs, double target) {
        return new NamedPair(DEPTH, task, shallow, deep, epochs, target);
    }

    private static Preset at(String preset, double learningRate) {
        return Presets.byId(preset).at(learningRate);
    }
}
