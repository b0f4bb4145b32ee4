package org.depthbench.trial.spec;

import static org.depthbench.network.choice.Activation.RELU;
import static org.depthbench.network.choice.Activation.TANH;
import static org.depthbench.network.shape.Padding.SAME;
import static org.depthbench.network.shape.Padding.VALID;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.Transformer;

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
            new ReferenceNet("tiny", "gaussians", 10, List.of(new Dense(8, TANH))),
            // 784-32-10.
            new ReferenceNet("mlp", "fashion", 64, List.of(new Dense(32, RELU))),
            // 784-256-256-256-256-10.
            new ReferenceNet("deep", "fashion", 64, Collections.nCopies(4, new Dense(256, RELU))),
            new ReferenceNet(
                    "cnn",
                    "fashion",
                    64,
                    List.of(
                            new Convolution(32, 3, 1, SAME, RELU),
                            new Convolution(32, 3, 1, SAME, RELU),
                            new Pooling(PoolingKind.MAX, 2, 2),
                            new Convolution(64, 3, 1, SAME, RELU),
                            new Pooling(PoolingKind.MAX, 2, 2),
                            new Dense(128, RELU))),
            // The presets deep-convnet-batchnorm and deep-resnet.
            new ReferenceNet(
                    "norm",
                    "fashion",
                    64,
                    List.of(
                            new Convolution(16, 3, 1, SAME, RELU),
                            new BatchNormalisation(),
                            new Pooling(PoolingKind.MAX, 2, 2),
                            new Convolution(32, 3, 1, SAME, RELU),
                            new BatchNormalisation(),
                            new Pooling(PoolingKind.MAX, 2, 2),
                            new Convolution(64, 3, 1, SAME, RELU),
                            new BatchNormalisation(),
                            new Dense(64, RELU))),
            new ReferenceNet(
                    "residual",
                    "fashion",
                    64,
                    List.of(
                            new Convolution(16, 3, 1, SAME, RELU),
                            new Residual(3, RELU),
                            new Pooling(PoolingKind.MAX, 2, 2),
                            new Convolution(32, 3, 1, SAME, RELU),
                            new Residual(3, RELU),
                            new Pooling(PoolingKind.MAX, 2, 2),
                            new Dense(64, RELU))),
            recurrent("lstm", RecurrentKind.LSTM),
            recurrent("gru", RecurrentKind.GRU),
            // Two convolutions along the rows of an image.
            new ReferenceNet(
                    "conv1d",
                    "fashion",
                    64,
                    List.of(
                            new Convolution1D(64, 5, 1, VALID, RELU),
                            new Convolution1D(64, 5, 1, VALID, RELU),
                            new SequencePooling(SequencePoolingKind.MAX))),
            // Two encoder blocks of width 64, four heads and 256 inner units over the rows of an image.
            new ReferenceNet(
                    "transformer",
                    "fashion",
                    64,
                    List.of(
                            new PatchEmbedding(64),
                            new Transformer(4, 256),
                            new Transformer(4, 256),
                            new SequencePooling(SequencePoolingKind.MEAN))));

    /** Two layers of 64 units that read the rows of an image. */
    private static ReferenceNet recurrent(String word, RecurrentKind kind) {
        return new ReferenceNet(
                word,
                "fashion",
                64,
                List.of(
                        new Recurrent(kind, 64),
                        new Recurrent(kind, 64),
                        new SequencePooling(SequencePoolingKind.LAST)));
    }

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
