package org.depthbench.trial.spec;

import static org.depthbench.network.Activation.RELU;
import static org.depthbench.network.Activation.TANH;
import static org.depthbench.network.Padding.SAME;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;

/**
 * A network whose speed stands for its kind; it does not change, so that figures of different days can be compared.
 *
 * @param word the net as a word, such as {@code cnn}
 * @param task what it learns
 * @param usualBatch the batch it is usually measured with
 * @param layers its layers
 */
public record ReferenceNet(String word, String task, int usualBatch, List<LayerSpec> layers) {
    private static final double LEARNING_RATE = 0.001;

    private static final List<ReferenceNet> ALL = List.of(
            // 2-8-2: what a step costs that has next to nothing to compute.
            new ReferenceNet("tiny", "gaussians", 10, List.of(new LayerSpec.Dense(8, TANH))),
            // 784-32-10.
            new ReferenceNet("mlp", "fashion", 64, List.of(new LayerSpec.Dense(32, RELU))),
            // 784-256-256-256-256-10.
            new ReferenceNet("deep", "fashion", 64, Collections.nCopies(4, new LayerSpec.Dense(256, RELU))),
            new ReferenceNet(
                    "cnn",
                    "fashion",
                    64,
                    List.of(
                            new LayerSpec.Convolution(32, 3, 1, SAME, RELU),
                            new LayerSpec.Convolution(32, 3, 1, SAME, RELU),
                            new LayerSpec.Pooling(LayerSpec.PoolingKind.MAX, 2, 2),
                            new LayerSpec.Convolution(64, 3, 1, SAME, RELU),
                            new LayerSpec.Pooling(LayerSpec.PoolingKind.MAX, 2, 2),
                            new LayerSpec.Dense(128, RELU))),
            // Two layers of 64 units that read the rows of an image.
            new ReferenceNet(
                    "lstm",
                    "fashion",
                    64,
                    List.of(
                            new LayerSpec.Recurrent(LayerSpec.RecurrentKind.LSTM, 64),
                            new LayerSpec.Recurrent(LayerSpec.RecurrentKind.LSTM, 64),
                            new LayerSpec.Summary(LayerSpec.SummaryKind.LAST))),
            // Two encoder blocks of width 64, four heads and 256 inner units over the rows of an image.
            new ReferenceNet(
                    "transformer",
                    "fashion",
                    64,
                    List.of(
                            new LayerSpec.Embedding(64),
                            new LayerSpec.Transformer(4, 256),
                            new LayerSpec.Transformer(4, 256),
                            new LayerSpec.Summary(LayerSpec.SummaryKind.MEAN))));

    public ReferenceNet {
        layers = List.copyOf(layers);
    }

    /** All of them, the smallest first. */
    public static List<ReferenceNet> all() {
        return ALL;
    }

    /** The net on its task, trained with Adam. */
    public TrialSpec trial(TaskCatalogue catalogue, int batch, int threads) {
        return new TrialSpec(
                TaskChoice.usual(catalogue.byId(task)),
                new Learner(new NetworkSpec(word, layers), TrainingSettings.adam(LEARNING_RATE, batch)),
                1,
                threads);
    }

    /**
     * The net of a word.
     *
     * @throws IllegalArgumentException with a sentence that names the valid words
     */
    public static ReferenceNet byWord(String word) {
        return ALL.stream()
                .filter(net -> net.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown reference net \"%s\". Available: %s."
                        .formatted(word, ALL.stream().map(ReferenceNet::word).collect(Collectors.joining(", ")))));
    }
}
