package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Optimiser;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * AdamW takes {@code η·λ·w} off each weight, once, and nothing off biases and gains; the loss holds {@code λ/2·Σw²} (Loshchilov and
 * Hutter 2019, arXiv:1711.05101). Two networks that differ in λ alone take the same step otherwise, so their difference is
 * the decay.
 */
class WeightDecayTest {
    private static final double RATE = 0.1;
    private static final double LAMBDA = 0.5;
    private static final int ROWS = 6;

    private static Stream<List<LayerSpec>> networks() {
        LayerSpec last = new SequencePooling(SequencePoolingKind.LAST);
        LayerSpec mean = new SequencePooling(SequencePoolingKind.MEAN);
        return Stream.of(
                List.of(new Dense(6, Activation.TANH), new BatchNormalisation(), new Residual(1, Activation.TANH)),
                List.of(new Convolution(3, 3, 2, Padding.SAME, Activation.TANH), new Residual(3, Activation.TANH)),
                List.of(new Convolution1D(5, 3, 1, Padding.SAME, Activation.TANH), mean),
                List.of(new Recurrent(RecurrentKind.LSTM, 5), new Recurrent(RecurrentKind.LSTM, 4), last),
                List.of(new Recurrent(RecurrentKind.SIMPLE_RNN, 5), mean),
                List.of(new PatchEmbedding(6), new Transformer(2, 5), mean));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void eachWeightIsDecayedOnce(List<LayerSpec> layers) {
        Oracle with = oracle(layers, LAMBDA);
        Oracle without = oracle(layers, 0);
        Map<String, double[]> before = values(with.stock);
        Examples examples = with.examples(ROWS, 3);
        with.stock.fit(with.dataSet(examples));
        without.stock.fit(without.dataSet(examples));
        double ofStock = with.stock.score() - without.stock.score();
        double ofFused = fit(with, examples) - fit(without, examples);

        double squares = 0;
        for (Map.Entry<String, double[]> each : before.entrySet()) {
            double decayed = isWeight(each.getKey()) ? 1 : 0;
            squares += decayed * product(each.getValue(), each.getValue());
            assertEquals(
                    decayed,
                    decay(each.getValue(), values(with.stock), values(without.stock), each.getKey()),
                    1e-3,
                    "stock " + each.getKey());
            assertEquals(
                    decayed,
                    decay(each.getValue(), values(with.model), values(without.model), each.getKey()),
                    1e-3,
                    "fused " + each.getKey());
        }
        assertEquals(LAMBDA / 2 * squares, ofStock, 1e-4 * squares);
        assertEquals(LAMBDA / 2 * squares, ofFused, 1e-4 * squares);
    }

    private static Oracle oracle(List<LayerSpec> layers, double lambda) {
        return new Oracle(
                layers,
                new Shape.Image(6, 6, 1),
                TrainingSettings.of(Optimiser.ADAMW, RATE, ROWS).withPenalties(0, lambda));
    }

    private static double fit(Oracle oracle, Examples examples) {
        try (FusedNetwork fused = oracle.fused(ROWS, 1)) {
            return fused.fit(Oracle.all(examples), 1);
        }
    }

    private static Map<String, double[]> values(MultiLayerNetwork network) {
        Map<String, double[]> values = new TreeMap<>();
        network.paramTable()
                .forEach((name, array) ->
                        values.put(name, array.dup('c').reshape(-1).toDoubleVector()));
        return values;
    }

    /** By Deeplearning4j's names, such as {@code 0_W} or {@code 1_RW}; biases and gains begin with a small letter. */
    private static boolean isWeight(String name) {
        return Character.isUpperCase(name.charAt(name.indexOf('_') + 1));
    }

    private static double decay(
            double[] before, Map<String, double[]> with, Map<String, double[]> without, String name) {
        double[] taken = without.get(name).clone();
        for (int i = 0; i < taken.length; i++) {
            taken[i] -= with.get(name)[i];
        }
        return product(taken, before) / (RATE * LAMBDA * product(before, before));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
