package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Head;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
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
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The fused path computes what Deeplearning4j's own path computes: gradients, scores, steps, and the optimiser's state. */
class StockAgreementTest {
    private static final Shape IMAGE = new Shape.Image(9, 9, 2);
    private static final TrainingSettings PLAIN = TrainingSettings.adam(0.01, 8);
    private static final double ROUNDING = 1e-5;

    /**
     * The seed is fixed: of other networks a few differ by more, where batch normalisation divides by the
     * spread of features that are almost constant and so enlarges both paths' rounding.
     */
    @Property(tries = 75, seed = "20261125")
    void gradientsOfRandomNetworksAgree(@ForAll("networks") List<LayerSpec> layers) {
        Oracle oracle = new Oracle(layers, IMAGE, PLAIN);
        Examples examples = oracle.examples(6, 3);

        float[] expected = oracle.stockGradient(examples);

        assertTrue(Oracle.distance(expected, oracle.gradient(examples)) < ROUNDING, layers.toString());
    }

    @Property(tries = 75, seed = "20261125")
    void answersOfRandomNetworksAgreeOnceTrained(@ForAll("networks") List<LayerSpec> layers) {
        answersAgree(layers, IMAGE, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void answersAgreeWhereTrainingDropsValues(int threads) {
        answersAgree(
                List.of(
                        new Convolution(3, 3, 1, Padding.SAME, Activation.RELU),
                        new Dropout(0.5),
                        new Dense(7, Activation.TANH),
                        new Dropout(0.3)),
                IMAGE,
                threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void answersAgreeForSequences(int threads) {
        Shape sequence = new Shape.Image(9, 7, 1);
        SequencePoolingKind last = SequencePoolingKind.LAST;
        SequencePoolingKind mean = SequencePoolingKind.MEAN;
        answersAgree(List.of(new Recurrent(RecurrentKind.LSTM, 6), new SequencePooling(last)), sequence, threads);
        answersAgree(
                List.of(new PatchEmbedding(8), new Transformer(2, 12), new SequencePooling(mean)), sequence, threads);
    }

    private static void answersAgree(List<LayerSpec> layers, Shape input, int threads) {
        Oracle oracle = new Oracle(layers, input, PLAIN);
        Examples examples = oracle.examples(11, 3);
        try (FusedNetwork fused = oracle.fused(4, threads)) {
            fused.fit(Oracle.all(examples), 1);

            float[][] answers = fused.outputs(examples);

            INDArray expected = oracle.model.output(
                    oracle.dataSet(examples).getFeatures(),
                    false,
                    oracle.dataSet(examples).getFeaturesMaskArray(),
                    null);
            assertEquals(0, Oracle.distance(Oracle.values(expected), Oracle.values(Nd4j.create(answers))), ROUNDING);
        }
    }

    @Test
    void aWindowMayReachFartherThanTheImage() {
        Oracle oracle = new Oracle(
                List.of(
                        new Convolution(1, 1, 3, Padding.SAME, Activation.IDENTITY),
                        new Convolution(1, 1, 3, Padding.SAME, Activation.IDENTITY),
                        new Convolution(1, 4, 1, Padding.SAME, Activation.IDENTITY)),
                IMAGE,
                PLAIN);
        Examples examples = oracle.examples(6, 3);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING);
    }

    /** A rectifier that is dead hands on exactly 0, where an activation may have a corner. */
    @ParameterizedTest
    @EnumSource
    void gradientsAgreeInTheCornersOfActivations(Activation activation) {
        Oracle oracle = new Oracle(
                List.of(new Dense(1, Activation.RELU), new Dense(1, activation), new Dense(5, activation)),
                IMAGE,
                PLAIN);
        Examples examples = oracle.examples(6, 3);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeForEachActivation(Activation activation) {
        Oracle oracle = new Oracle(
                List.of(new Convolution(3, 3, 1, Padding.SAME, ofImages(activation)), new Dense(7, activation)),
                IMAGE,
                PLAIN);
        Examples examples = oracle.examples(10, 1);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING);
    }

    /** Images have no softmax. */
    private static Activation ofImages(Activation activation) {
        return activation == Activation.SOFTMAX ? Activation.IDENTITY : activation;
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeForResidualBlocksOnImagesAndLists(Activation activation) {
        LayerSpec block = new Residual(3, ofImages(activation));
        agree(
                List.of(
                        new Convolution(4, 3, 2, Padding.SAME, Activation.TANH),
                        block,
                        block,
                        new Dense(6, Activation.TANH),
                        block,
                        block),
                IMAGE,
                PLAIN);
    }

    /** Networks whose images lie in blocks of channels where the processor's code has them. */
    static Stream<List<LayerSpec>> networksOfManyChannels() {
        Convolution first = new Convolution(16, 3, 1, Padding.SAME, Activation.RELU);
        Convolution second = new Convolution(32, 3, 1, Padding.SAME, Activation.GELU);
        Convolution linear = new Convolution(16, 3, 1, Padding.SAME, Activation.IDENTITY);
        Pooling largest = new Pooling(PoolingKind.MAX, 2, 2);
        Pooling mean = new Pooling(PoolingKind.AVERAGE, 3, 2);
        LayerSpec block = new Residual(3, Activation.RELU);
        return Stream.of(
                List.of(first, second, largest, first, new Dense(6, Activation.TANH)),
                List.of(first, mean, second, largest),
                List.of(largest, first, largest, linear, linear),
                List.of(first, block, largest, second, block, mean, new Dense(5, Activation.TANH)),
                List.of(block, first, block),
                List.of(first, new BatchNormalisation(), block, largest, linear, new BatchNormalisation(), first),
                List.of(linear, second, new BatchNormalisation(), mean),
                List.of(first, new BatchNormalisation(), new Convolution(5, 3, 2, Padding.VALID, Activation.TANH)));
    }

    @ParameterizedTest
    @MethodSource("networksOfManyChannels")
    void gradientsAndAnswersAgreeForManyChannels(List<LayerSpec> layers) {
        agree(layers, IMAGE, PLAIN);
        agree(layers, new Shape.Image(8, 10, 16), PLAIN);
        answersAgree(layers, IMAGE, 1);
        answersAgree(layers, IMAGE, 2);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,1", "4,1", "3,2", "2,3", "5,4", "8,1", "1,3"})
    void gradientsAgreeForOneDimensionalConvolutionsAndPooling(int kernel, int stride) {
        for (Padding padding : Padding.values()) {
            agree(
                    List.of(
                            new Convolution1D(5, 1, 1, padding, Activation.GELU),
                            new Convolution1D(3, kernel, stride, padding, Activation.TANH),
                            new SequencePooling(SequencePoolingKind.MEAN)),
                    new Shape.Image(9, 7, 1),
                    PLAIN);
        }
        for (PoolingKind kind : PoolingKind.values()) {
            agree(
                    List.of(
                            new Convolution1D(4, 3, 1, Padding.SAME, Activation.RELU),
                            new Pooling(kind, kernel, stride),
                            new Recurrent(RecurrentKind.LSTM, 4),
                            new SequencePooling(SequencePoolingKind.LAST)),
                    new Shape.Image(9, 7, 1),
                    PLAIN);
        }
    }

    /** Of texts that are padded both take no notice of the padding. */
    @ParameterizedTest
    @MethodSource("org.depthbench.training.fused.PaddedTextTest#withoutConvolutions")
    void gradientsAndAnswersAgreeForTextsOfDifferentLengths(List<LayerSpec> layers) {
        Shape texts = new Shape.Tokens(9, 20);
        agree(layers, texts, PLAIN);
        answersAgree(layers, texts, 2);
    }

    private static void agree(List<LayerSpec> layers, Shape input, TrainingSettings training) {
        Oracle oracle = new Oracle(layers, input, training);
        Examples examples = oracle.examples(7, 1);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING, layers.toString());
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeForEachLoss(Loss loss) {
        agree(List.of(new Dense(7, Activation.TANH)), IMAGE, PLAIN.with(loss));
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeForEachRecurrentKindAndSummary(RecurrentKind kind) {
        for (SequencePoolingKind summary : SequencePoolingKind.values()) {
            Oracle oracle = new Oracle(
                    List.of(
                            new Recurrent(kind, 5),
                            new Recurrent(kind, 7),
                            new SequencePooling(summary),
                            new Dense(6, Activation.ELU)),
                    new Shape.Image(8, 9, 1),
                    PLAIN);
            Examples examples = oracle.examples(10, 1);

            float[] expected = oracle.stockGradient(examples);

            assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING, summary.name());
        }
    }

    @ParameterizedTest
    @MethodSource("normalisedSequences")
    void gradientsAndAnswersAgreeForNormalisedSequences(List<LayerSpec> layers) {
        Shape frames = new Shape.Sequence(6, 4);
        agree(layers, frames, PLAIN);
        answersAgree(layers, frames, 1);
    }

    /** Padding counts in no mean. */
    @ParameterizedTest
    @MethodSource("org.depthbench.training.fused.PaddedTextTest#normalised")
    void gradientsAndAnswersAgreeForNormalisedTexts(List<LayerSpec> layers) {
        List<LayerSpec> alike =
                layers.stream().filter(layer -> !(layer instanceof Dropout)).toList();
        if (alike.stream().noneMatch(Convolution1D.class::isInstance)) {
            agree(alike, new Shape.Tokens(9, 20), PLAIN);
            answersAgree(alike, new Shape.Tokens(9, 20), 1);
        }
    }

    static Stream<List<LayerSpec>> normalisedSequences() {
        LayerSpec batch = new BatchNormalisation();
        LayerSpec layer = new LayerNormalisation();
        LayerSpec mean = new SequencePooling(SequencePoolingKind.MEAN);
        return Stream.of(
                List.of(batch, new Recurrent(RecurrentKind.LSTM, 5), batch, mean),
                List.of(layer, new Recurrent(RecurrentKind.GRU, 5), layer, mean, layer, new Dense(4, Activation.TANH)),
                List.of(new PatchEmbedding(6), batch, new Transformer(2, 5), layer, mean));
    }

    @Test
    void gradientsAgreeForTransformers() {
        Oracle oracle = new Oracle(
                List.of(
                        new PatchEmbedding(8),
                        new Transformer(2, 12),
                        new Transformer(4, 5),
                        new SequencePooling(SequencePoolingKind.MEAN)),
                new Shape.Image(6, 9, 1),
                PLAIN);
        Examples examples = oracle.examples(7, 1);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void stepsAndStateAgreeForEachOptimiserWithPenalties(Optimiser optimiser) {
        stepsAgree(TrainingSettings.of(optimiser, 0.01, 8).withPenalties(1e-3, 1e-2));
    }

    /** The gradients here are about 0.1 to 1 long. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 100})
    void stepsAgreeWhenGradientsAreClipped(double limit) {
        stepsAgree(TrainingSettings.of(Optimiser.MOMENTUM, 0.01, 8)
                .withPenalties(1e-3, 1e-2)
                .withClipNorm(limit));
    }

    @ParameterizedTest
    @EnumSource
    void stepsAgreeForEachScheduleAndLoss(RateSchedule.RateKind kind) {
        TrainingSettings settings =
                TrainingSettings.of(Optimiser.ADAMW, 0.01, 8).with(new RateSchedule(kind, 2));
        stepsAgree(settings);
        stepsAgree(settings.with(Loss.SQUARED_ERROR));
    }

    private static void stepsAgree(TrainingSettings settings) {
        Oracle oracle = new Oracle(
                List.of(new Dense(6, Activation.TANH), new BatchNormalisation(), new Dense(7, Activation.SIGMOID)),
                IMAGE,
                settings);
        try (FusedNetwork fused = oracle.fused(8, 1)) {
            for (int iteration = 0; iteration < 4; iteration++) {
                oracle.stock.setEpochCount(iteration);
                oracle.model.setEpochCount(iteration);
                Examples examples = oracle.examples(8, iteration);
                oracle.stock.fit(oracle.dataSet(examples));
                double score = fused.fit(Oracle.all(examples), 1);

                assertEquals(oracle.stock.score(), score, 1e-5);
                assertEquals(score, oracle.model.score());
                assertEquals(oracle.stock.getIterationCount(), oracle.model.getIterationCount());
                assertEquals(
                        0,
                        Oracle.distance(Oracle.values(oracle.stock.params()), Oracle.values(oracle.model.params())),
                        ROUNDING);
                if (oracle.stock.getUpdater().getStateViewArray() != null) {
                    assertEquals(
                            0,
                            Oracle.distance(
                                    Oracle.values(oracle.stock.getUpdater().getStateViewArray()),
                                    Oracle.values(oracle.model.getUpdater().getStateViewArray())),
                            1e-4);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<LayerSpec>> networks() {
        Arbitrary<Activation> activations = Arbitraries.of(Activation.class);
        Arbitrary<Activation> ofImages = activations.map(StockAgreementTest::ofImages);
        Arbitrary<LayerSpec> images = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.of(Padding.class),
                                ofImages)
                        .as(Convolution::new),
                Combinators.combine(
                                Arbitraries.of(PoolingKind.class),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 3))
                        .as(Pooling::new),
                ofImages.map(activation -> new Residual(3, activation)),
                Arbitraries.just(new BatchNormalisation()));
        Arbitrary<LayerSpec> vectors = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 6), activations)
                        .as(Dense::new),
                ofImages.map(activation -> new Residual(1, activation)),
                Arbitraries.just(new BatchNormalisation()));
        return Combinators.combine(images.list().ofMaxSize(3), vectors.list().ofMaxSize(3))
                .as((first, second) -> {
                    List<LayerSpec> layers = new ArrayList<>(first);
                    layers.addAll(second);
                    return layers;
                })
                .filter(StockAgreementTest::possible);
    }

    private static boolean possible(List<LayerSpec> layers) {
        try {
            NetworkPlan.of(new NetworkSpec("it", layers), IMAGE, Head.classes(Oracle.CLASSES));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
