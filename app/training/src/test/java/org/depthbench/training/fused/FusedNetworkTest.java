package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a training path must stand: batches of any size, odd data, odd widths, several threads, and chance that is no accident. */
class FusedNetworkTest {
    private static final Shape IMAGE = new Shape.Image(6, 6, 1);
    private static final TrainingSettings ADAM = TrainingSettings.adam(0.01, 8);

    private static Stream<List<LayerSpec>> networks() {
        return Stream.of(
                List.of(new Dense(9, Activation.RELU), new Dropout(0.4)),
                List.of(
                        new Convolution(3, 3, 1, Padding.SAME, Activation.GELU),
                        new Pooling(PoolingKind.MAX, 2, 2),
                        new Dense(5, Activation.GELU)),
                List.of(new Dense(9, Activation.TANH), new BatchNormalisation()),
                List.of(new Recurrent(RecurrentKind.LSTM, 4), new SequencePooling(SequencePoolingKind.LAST)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aBatchLargerThanExpectedOrShorterGivesTheStockGradient(List<LayerSpec> layers) {
        List<LayerSpec> certain =
                layers.stream().filter(layer -> !(layer instanceof Dropout)).toList();
        Oracle oracle = new Oracle(certain, IMAGE, ADAM);
        try (FusedNetwork fused = oracle.fused(8, 1)) {
            for (int count : new int[] {8, 21, 3, 1, 8}) {
                Examples examples = oracle.examples(count, count);
                float[] expected = oracle.stockGradient(examples);
                fused.gradients(Oracle.all(examples), 1);

                assertEquals(
                        0,
                        Oracle.distance(expected, Oracle.values(oracle.model.getFlattenedGradients())),
                        // One row has no variance, so its normalised values are rounding errors over the root of ε.
                        count == 1 ? 1e-3 : 1e-5);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void twoThreadsLearnTheSameAsOneToRoundingAndTheSameAgainToTheLastBit(List<LayerSpec> layers) {
        float[] one = parametersAfterTraining(layers, 1);
        float[] two = parametersAfterTraining(layers, 2);

        assertEquals(0, Oracle.distance(one, two), 1e-3);
        assertArrayEquals(two, parametersAfterTraining(layers, 2));
        assertArrayEquals(one, parametersAfterTraining(layers, 1));
    }

    @Test
    void smallWorkIsNotShared() {
        LayerSpec normalised = new BatchNormalisation();
        LayerSpec large = new Dense(10_000, Activation.RELU);

        assertEquals(1, worthwhile(List.of(new Dense(8, Activation.RELU)), 16));
        assertEquals(4, worthwhile(List.of(large), 16));
        assertEquals(2, worthwhile(List.of(large), 6));
        assertEquals(1, worthwhile(List.of(large), 1));
        assertEquals(1, worthwhile(List.of(normalised, large), 16));
    }

    private static int worthwhile(List<LayerSpec> layers, int rows) {
        return FusedNetwork.worthwhile(NetworkPlan.of(new NetworkSpec("it", layers), IMAGE, Head.classes(5)), rows, 4);
    }

    @Test
    void aPartThatFailsIsToldAndTheCrewGoesOn() {
        try (WorkerThreads crew = new WorkerThreads(3)) {
            IllegalStateException told = assertThrows(
                    IllegalStateException.class,
                    () -> crew.run(part -> {
                        if (part == 2) {
                            throw new IllegalArgumentException("it");
                        }
                    }));
            AtomicIntegerArray done = new AtomicIntegerArray(3);
            crew.run(done::incrementAndGet);

            assertEquals("it", Objects.requireNonNull(told.getCause()).getMessage());
            assertEquals("[1, 1, 1]", done.toString());
        }
    }

    private static float[] parametersAfterTraining(List<LayerSpec> layers, int threads) {
        Oracle oracle =
                new Oracle(layers, IMAGE, TrainingSettings.adam(0.001, 8).withPenalties(1e-4, 1e-4));
        try (FusedNetwork fused = oracle.fused(9, threads)) {
            for (int batch = 0; batch < 5; batch++) {
                fused.fit(Oracle.all(oracle.examples(batch == 4 ? 1 : 9, batch)), batch);
            }
        }
        return Oracle.values(oracle.model.params());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4097})
    void anyWidthGivesTheStockGradient(int units) {
        Oracle oracle =
                new Oracle(List.of(new Dense(units, Activation.RELU), new Dense(3, Activation.GELU)), IMAGE, ADAM);
        Examples examples = oracle.examples(5, 1);

        float[] expected = oracle.stockGradient(examples);

        assertEquals(0, Oracle.distance(expected, oracle.gradient(examples)), 1e-5);
    }

    /** By Deeplearning4j's own gradient and plain arithmetic. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void gradientSizesAreTheRootMeanSquareOverALayersParameters(int threads) {
        Oracle oracle = new Oracle(
                List.of(
                        new Convolution(3, 3, 1, Padding.SAME, Activation.TANH),
                        new Pooling(PoolingKind.MAX, 2, 2),
                        new Dense(70, Activation.RELU)),
                IMAGE,
                ADAM);
        Examples examples = oracle.examples(7, 1);
        float[] gradient = oracle.stockGradient(examples);
        List<Double> sizes;
        try (FusedNetwork fused = oracle.fused(7, threads)) {
            double unused = fused.fit(Oracle.all(examples), 1, true);
            sizes = fused.gradientSizes();
        }

        int at = 0;
        int place = 0;
        for (Layer layer : oracle.stock.getLayers()) {
            int count = Math.toIntExact(layer.numParams());
            double squares = 0;
            for (int i = at; i < at + count; i++) {
                squares += Math.pow(gradient[i] / 7.0, 2);
            }
            at += count;
            if (count > 0) {
                double expected = Math.sqrt(squares / count);
                assertEquals(expected, sizes.get(place++), 1e-5 * expected);
            }
        }
        assertEquals(3, sizes.size());
        assertEquals(3, place);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void dataWithoutVarianceIsLearnedFromWithoutHarm(List<LayerSpec> layers) {
        Oracle oracle = new Oracle(layers, IMAGE, ADAM);
        Examples constant = new Examples(filled(8 * 36, 3), new int[8], 36);
        try (FusedNetwork fused = oracle.fused(8, 1)) {
            double first = fused.fit(Oracle.all(constant), 1);
            double last = 0;
            for (int batch = 0; batch < 3000; batch++) {
                last = fused.fit(Oracle.all(constant), batch);
            }

            assertTrue(last < first, first + " → " + last);
            for (float value : Oracle.values(oracle.model.params())) {
                assertTrue(Float.isFinite(value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void numbersThatAreNoneMakeALossThatIsNone(List<LayerSpec> layers) {
        for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            Oracle oracle = new Oracle(layers, IMAGE, ADAM);
            Examples examples = new Examples(filled(8 * 36, odd), new int[8], 36);
            try (FusedNetwork fused = oracle.fused(8, 1)) {
                fused.fit(Oracle.all(examples), 1);
                double second = fused.fit(Oracle.all(examples), 2);

                assertEquals(second, oracle.model.score());
                assertTrue(Double.isNaN(second) || second <= 24, odd + " gave " + second);
            }
        }
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void dropoutDropsItsRateAnewInEachBatchAndNothingElse() {
        Oracle oracle = new Oracle(List.of(new Dropout(0.3)), new Shape.Vector(4000), ADAM);
        Examples ones = new Examples(filled(2 * 4000, 1), new int[2], 4000);
        float[] first = weightGradientOf(oracle, ones, 1);
        float[] again = weightGradientOf(oracle, ones, 1);
        float[] other = weightGradientOf(oracle, ones, 2);

        assertArrayEquals(first, again);
        assertNotEquals(Arrays.toString(first), Arrays.toString(other));
        // The first class's weight gradient of one input is (p - 1)·Σm/0.7 with each row's mask m, 0 or 1.
        int kept = 0;
        float largest = 0;
        for (int i = 0; i < 4000; i++) {
            largest = Math.max(largest, Math.abs(first[i]));
        }
        for (int i = 0; i < 4000; i++) {
            kept += Math.round(2 * Math.abs(first[i]) / largest);
        }
        assertEquals(0.7, kept / 8000.0, 0.02);
    }

    private static float[] weightGradientOf(Oracle oracle, Examples examples, long noise) {
        oracle.model.params().assign(0);
        try (FusedNetwork fused = oracle.fused(2, 1)) {
            fused.gradients(Oracle.all(examples), noise);
            return Oracle.values(oracle.model.getFlattenedGradients());
        }
    }
}
