package org.depthbench.comparison.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.datasets.task.Task;
import org.depthbench.zoo.Presets;

/** The pairs of networks that have a name on a task: the one that meets unasked, and those that differ in more than depth. */
public final class NamedPairs {
    private static final String CONVOLUTION = "convolution";
    private static final String RECURRENCE = "recurrence";
    private static final String PARAMETERS = "parameters";
    private static final String PARAMETERS_AND_ACTIVATION = "parameters-and-activation";

    private static final List<NamedPair> OTHERS = List.of(
            pair(CONVOLUTION, "digits", "shallow-128", "deep-convnet-small", 20, 0.95),
            pair(CONVOLUTION, "fashion", "shallow-128", "deep-convnet", 20, 0.82),
            pair(CONVOLUTION, "driving", "shallow-128", "deep-convnet-small", 5, 0.95),
            pair(PARAMETERS, "iris", "shallow-8", "deep-3x16", 50, 0.93),
            pair(PARAMETERS, "wine", "shallow-8", "deep-3x16", 10, 0.95),
            pair(PARAMETERS, "penguins", "shallow-8", "deep-3x16", 10, 0.95),
            pair(CONVOLUTION, "mnist", "shallow-128", "deep-convnet", 5, 0.98),
            pair(CONVOLUTION, "fashion-mnist", "shallow-128", "deep-convnet", 10, 0.9),
            pair(CONVOLUTION, "cifar-10", "shallow-128", "deep-convnet-batchnorm", 10, 0.6),
            pair(CONVOLUTION, "sms-spam", "shallow-bag-64", "deep-text-convnet", 10, 0.95),
            pair(CONVOLUTION, "free-spoken-digits", "shallow-128", "deep-convnet-3", 15, 0.85),
            pair(CONVOLUTION, "imdb", "shallow-words-32", "deep-text-convnet", 3, 0.85),
            pair(RECURRENCE, "free-spoken-digits", "shallow-bidirectional-gru", "deep-bidirectional-gru", 15, 0.85),
            pair(PARAMETERS_AND_ACTIVATION, "letters", "shallow-32", "deep-3x64", 10, 0.85),
            pair(CONVOLUTION, "languages", "shallow-bag-64", "deep-text-convnet", 20, 0.85),
            pair(CONVOLUTION, "phones", "shallow-128", "deep-convnet-1d", 10, 0.45),
            pair(RECURRENCE, "phones", "shallow-bidirectional-gru", "deep-bidirectional-gru", 10, 0.45),
            pair(PARAMETERS, "vowels", "shallow-8", "deep-3x16", 50, 0.4),
            pair(PARAMETERS, "terrain", "shallow-8", "deep-3x16", 20, 0.9),
            pair(PARAMETERS, "sonar", "shallow-8", "deep-3x16", 50, 0.75),
            pair(PARAMETERS, "breast-cancer", "shallow-8", "deep-3x16", 10, 0.95),
            pair(PARAMETERS, "shuttle", "shallow-8", "deep-3x16", 20, 0.7),
            pair(PARAMETERS, "ionosphere", "shallow-8", "deep-3x16", 25, 0.9),
            pair(PARAMETERS, "credit", "shallow-8", "deep-3x16", 10, 0.72),
            pair(PARAMETERS, "credit-with-persons", "shallow-8", "deep-3x16", 10, 0.72),
            pair(PARAMETERS_AND_ACTIVATION, "two-spirals", "shallow-8", "deep-3x64", 350, 0.95),
            pair(PARAMETERS, "moons", "shallow-8", "deep-3x16", 60, 0.9),
            pair(PARAMETERS, "circles", "shallow-8", "deep-3x16", 60, 0.9),
            pair(PARAMETERS, "xor", "shallow-8", "deep-3x16", 60, 0.9),
            pair(PARAMETERS, "gaussians", "shallow-8", "deep-3x16", 30, 0.9),
            pair(PARAMETERS_AND_ACTIVATION, "ripples", "shallow-32", "deep-3x16", 200, 0.7));

    private NamedPairs() {}

    /** The pairs of a task; the first is the one that meets unasked. */
    public static List<NamedPair> on(Task task) {
        return Stream.concat(
                        Stream.of(DefaultComparisons.pair(task)),
                        OTHERS.stream().filter(pair -> pair.task().equals(task.id())))
                .toList();
    }

    /**
     * The pair of this id on a task.
     *
     * @throws IllegalArgumentException with a sentence that names the ids there are
     */
    public static NamedPair byId(String id, Task task) {
        List<NamedPair> pairs = on(task);
        return pairs.stream()
                .filter(pair -> pair.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown pair \"%s\". Available on %s: %s."
                        .formatted(
                                id, task.id(), pairs.stream().map(NamedPair::id).collect(Collectors.joining(", ")))));
    }

    private static NamedPair pair(String id, String task, String shallow, String deep, int epochs, double target) {
        return new NamedPair(id, task, Presets.byId(shallow), Presets.byId(deep), epochs, target);
    }
}
