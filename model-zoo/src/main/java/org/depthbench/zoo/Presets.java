package org.depthbench.zoo;

import static org.depthbench.network.choice.Activation.ELU;
import static org.depthbench.network.choice.Activation.RELU;
import static org.depthbench.network.choice.Activation.TANH;
import static org.depthbench.network.shape.Padding.SAME;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Shape;

/** The list of ready-made networks; the only place where one is added. */
public final class Presets {
    private static final LayerSpec HALVE = new Pooling(PoolingKind.MAX, 2, 2);

    private static final LayerSpec BAG = new TokenBag(1024, 3);

    /** Of words there are many more than of characters, and pairs say most. */
    private static final LayerSpec WORDS = new TokenBag(8192, 2);

    private static final LayerSpec LAST = new SequencePooling(SequencePoolingKind.LAST);

    private static final List<Preset> ALL = List.of(
            preset("linear", "No hidden layer: the least that a network can be.", TrainingSettings.adam(0.01, 32)),
            preset(
                    "shallow-8",
                    "One small hidden layer, easy to draw and to follow.",
                    TrainingSettings.adam(0.01, 16),
                    dense(8, TANH)),
            preset(
                    "shallow-32",
                    "One hidden layer for tables and small images.",
                    TrainingSettings.adam(0.003, 32),
                    dense(32, RELU)),
            preset(
                    "shallow-84",
                    "One hidden layer with as many parameters as deep-3x16 on four columns and three classes.",
                    TrainingSettings.adam(0.005, 16),
                    dense(84, TANH)),
            preset(
                    "shallow-125",
                    "One hidden layer with as many parameters as deep-3x16 on two classes in the plane.",
                    TrainingSettings.adam(0.005, 16),
                    dense(125, TANH)),
            preset(
                    "shallow-152",
                    "One hidden layer with as many parameters as deep-3x16 on a height over the plane.",
                    TrainingSettings.adam(0.005, 16),
                    dense(152, TANH)),
            preset(
                    "shallow-128",
                    "One wide hidden layer, the textbook's shallow network.",
                    TrainingSettings.adam(0.002, 32),
                    dense(128, RELU)),
            preset(
                    "shallow-64-64",
                    "Two hidden layers, the most that still counts as shallow.",
                    TrainingSettings.adam(0.003, 32),
                    dense(64, RELU),
                    dense(64, RELU)),
            preset(
                    "shallow-lstm",
                    "One layer of long short-term memory that reads an image row by row.",
                    TrainingSettings.adam(0.003, 32),
                    lstm(64),
                    LAST),
            preset(
                    "shallow-bidirectional-gru",
                    "One layer of gated recurrent units that reads a sequence from both ends.",
                    TrainingSettings.adam(0.003, 32),
                    gru(64),
                    LAST),
            preset(
                    "deep-3x16",
                    "Three narrow hidden layers for tables.",
                    TrainingSettings.adam(0.005, 16),
                    repeat(3, dense(16, TANH))),
            preset(
                    "deep-3x64",
                    "Three hidden layers for winding patterns in the plane.",
                    TrainingSettings.adam(0.003, 16),
                    repeat(3, dense(64, ELU))),
            preset(
                    "deep-4x45",
                    "Four hidden layers with as many parameters as shallow-128 on images of 8×8.",
                    TrainingSettings.adam(0.002, 32),
                    repeat(4, dense(45, RELU))),
            preset(
                    "deep-4x94",
                    "Four hidden layers with as many parameters as shallow-128 on images of 28×28.",
                    TrainingSettings.adam(0.002, 32),
                    repeat(4, dense(94, RELU))),
            preset(
                    "deep-4x128",
                    "Four wide hidden layers: depth without convolution.",
                    TrainingSettings.adam(0.001, 32),
                    repeat(4, dense(128, RELU))),
            preset(
                    "deep-residual",
                    "Ten residual blocks of dense layers: very deep, and still easy to train.",
                    TrainingSettings.adam(0.001, 32),
                    before(dense(64, RELU), repeat(10, new Residual(1, RELU)))),
            preset(
                    "deep-convnet-small",
                    "Two convolutions and a dense layer for small images.",
                    TrainingSettings.adam(0.002, 32),
                    conv(16),
                    conv(32),
                    HALVE,
                    dense(64, RELU),
                    new Dropout(0.3)),
            preset(
                    "deep-convnet",
                    "Two convolutions, each pooled, and a dense layer, after LeCun et al. 1998.",
                    TrainingSettings.adam(0.002, 32),
                    conv(16),
                    HALVE,
                    conv(32),
                    HALVE,
                    dense(128, RELU),
                    new Dropout(0.4)),
            preset(
                    "deep-convnet-3",
                    "Three convolutions, each pooled, with dropout; the rate falls over 15 epochs.",
                    TrainingSettings.adam(0.001, 32).with(new RateSchedule(RateSchedule.RateKind.COSINE, 15)),
                    conv(32),
                    HALVE,
                    conv(64),
                    HALVE,
                    conv(64),
                    HALVE,
                    new Dropout(0.3),
                    dense(128, RELU),
                    new Dropout(0.5)),
            preset(
                    "deep-convnet-batchnorm",
                    "Three convolutions with batch normalisation and a dense layer.",
                    TrainingSettings.adam(0.002, 32),
                    conv(16),
                    new BatchNormalisation(),
                    HALVE,
                    conv(32),
                    new BatchNormalisation(),
                    HALVE,
                    conv(64),
                    new BatchNormalisation(),
                    dense(64, RELU)),
            preset(
                    "deep-resnet",
                    "Two residual blocks of convolutions, pooled in between, after He et al. 2016.",
                    TrainingSettings.adam(0.002, 32),
                    conv(16),
                    new Residual(3, RELU),
                    HALVE,
                    conv(32),
                    new Residual(3, RELU),
                    HALVE,
                    dense(64, RELU)),
            preset(
                    "deep-convnet-1d",
                    "Three convolutions along the rows of an image, and their mean.",
                    TrainingSettings.adam(0.002, 32),
                    conv1D(32),
                    conv1D(64),
                    conv1D(64),
                    new SequencePooling(SequencePoolingKind.MEAN),
                    dense(64, RELU)),
            preset(
                    "deep-lstm",
                    "Three layers of long short-term memory, each reading what the one before remembers.",
                    TrainingSettings.adam(0.003, 32),
                    lstm(64),
                    lstm(64),
                    lstm(64),
                    LAST),
            preset(
                    "deep-bidirectional-gru",
                    "Three layers of gated recurrent units, each of which reads from both ends.",
                    TrainingSettings.adam(0.003, 32),
                    gru(28),
                    gru(28),
                    gru(28),
                    LAST),
            preset(
                    "bag-linear",
                    "Counts runs of up to three tokens and has no hidden layer: logistic regression on a text.",
                    TrainingSettings.adam(0.001, 32),
                    BAG),
            preset(
                    "shallow-bag-64",
                    "Counts runs of up to three tokens, and one hidden layer.",
                    TrainingSettings.adam(0.001, 32),
                    BAG,
                    dense(64, RELU)),
            preset(
                    "words-linear",
                    "Counts words and pairs of words, and has no hidden layer.",
                    TrainingSettings.adam(0.001, 32),
                    WORDS),
            preset(
                    "shallow-words-32",
                    "Counts words and pairs of words, and one hidden layer.",
                    TrainingSettings.adam(0.001, 32),
                    WORDS,
                    dense(32, RELU)),
            preset(
                    "shallow-text-lstm",
                    "Learns a vector for each token and reads them with one layer of long short-term memory.",
                    TrainingSettings.adam(0.003, 32),
                    new TokenEmbedding(32),
                    lstm(64),
                    LAST),
            preset(
                    "deep-bag-3x56",
                    "Counts runs of up to three tokens, and three hidden layers.",
                    TrainingSettings.adam(0.001, 32),
                    before(BAG, repeat(3, dense(56, RELU)))),
            preset(
                    "deep-words-3x32",
                    "Counts words and pairs of words, and three hidden layers.",
                    TrainingSettings.adam(0.001, 32),
                    before(WORDS, repeat(3, dense(32, RELU)))),
            preset(
                    "deep-text-convnet",
                    "Learns a vector for each token, and three convolutions along the text, of which the largest counts.",
                    TrainingSettings.adam(0.002, 32),
                    new TokenEmbedding(32),
                    conv1D(64),
                    conv1D(64),
                    conv1D(64),
                    new SequencePooling(SequencePoolingKind.MAX)),
            preset(
                    "deep-text-lstm",
                    "Learns a vector for each token and reads them with two layers of long short-term memory.",
                    TrainingSettings.adam(0.003, 32),
                    new TokenEmbedding(32),
                    lstm(64),
                    lstm(64),
                    LAST),
            preset(
                    "deep-text-transformer",
                    "Learns a vector for each token and its place, and two transformer blocks.",
                    TrainingSettings.adam(0.001, 32),
                    new TokenEmbedding(64),
                    new PatchEmbedding(64),
                    new Transformer(4, 128),
                    new Transformer(4, 128),
                    new SequencePooling(SequencePoolingKind.MEAN)),
            preset(
                    "deep-transformer",
                    "The rows of an image, embedded, through two transformer blocks.",
                    TrainingSettings.adam(0.002, 32),
                    new PatchEmbedding(64),
                    new Transformer(4, 128),
                    new Transformer(4, 128),
                    new SequencePooling(SequencePoolingKind.MEAN)));

    private Presets() {}

    /** Every preset, shallow ones first. */
    public static List<Preset> all() {
        return ALL;
    }

    /** The presets that can be built for inputs of this shape, shallow ones first. */
    public static List<Preset> fitting(Shape input) {
        return ALL.stream().filter(preset -> preset.fits(input)).toList();
    }

    /**
     * The preset of this id, when it fits the input.
     *
     * @throws IllegalArgumentException with a sentence that names the ids which fit
     */
    public static Preset byId(String id, Shape input) {
        List<Preset> fitting = fitting(input);
        return fitting.stream()
                .filter(preset -> preset.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s network \"%s\". Available here: %s."
                        .formatted(
                                ALL.stream().anyMatch(preset -> preset.id().equals(id))
                                        ? "This task cannot use"
                                        : "Unknown",
                                id,
                                fitting.stream().map(Preset::id).collect(Collectors.joining(", ")))));
    }

    /**
     * The preset of this id, whatever it is put to.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Preset byId(String id) {
        return ALL.stream()
                .filter(preset -> preset.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown network \"%s\".".formatted(id)));
    }

    private static Preset preset(String id, String purpose, TrainingSettings training, LayerSpec... layers) {
        return new Preset(new NetworkSpec(id, Arrays.asList(layers)), training, purpose);
    }

    private static LayerSpec dense(int units, Activation activation) {
        return new Dense(units, activation);
    }

    private static LayerSpec lstm(int units) {
        return new Recurrent(RecurrentKind.LSTM, units);
    }

    private static LayerSpec gru(int units) {
        return new Recurrent(RecurrentKind.BIDIRECTIONAL_GRU, units);
    }

    private static LayerSpec conv(int filters) {
        return new Convolution(filters, 3, 1, SAME, RELU);
    }

    private static LayerSpec conv1D(int filters) {
        return new Convolution1D(filters, 3, 1, SAME, RELU);
    }

    private static LayerSpec[] before(LayerSpec first, LayerSpec[] others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others)).toArray(LayerSpec[]::new);
    }

    private static LayerSpec[] repeat(int times, LayerSpec layer) {
        return Collections.nCopies(times, layer).toArray(LayerSpec[]::new);
    }
}
