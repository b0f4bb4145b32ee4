package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Loss;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.loss.ClassWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An example counts by its class as it should: by hand, by Deeplearning4j's own path, and by plain double arithmetic. */
class ClassWeightsTest {
    private static final double ROUNDING = 1e-5;
    private static final int[] LABELS = {0, 0, 1, 0, 3, 0, 1, 0, 1, 0};

    /** 6, 3, 0, 1 and 0 of 10: of the three that occur each has a third of the weight. */
    private static ClassWeights weights(Examples examples) {
        return ClassWeights.balanced(examples, Oracle.CLASSES);
    }

    private static Examples rare(Oracle oracle) {
        Examples any = oracle.examples(LABELS.length, 3);
        return new Examples(any.features(), LABELS, any.width());
    }

    private static Oracle oracle(Loss loss) {
        return new Oracle(
                List.of(new Dense(7, Activation.TANH)),
                new Shape.Vector(4),
                TrainingSettings.adam(0.01, 10).with(loss).withBalancedClasses(true));
    }

    @Test
    void aClassCountsAsOftenAsItIsRare() {
        assertArrayEquals(
                new float[] {10 / 18f, 10 / 9f, 0, 10 / 3f, 0},
                weights(rare(oracle(Loss.CROSS_ENTROPY))).ofClass(),
                1e-6f);
    }

    @ParameterizedTest
    @EnumSource
    void gradientsAreThoseOfDeeplearning4jsPath(Loss loss) {
        Oracle oracle = oracle(loss);
        Examples examples = rare(oracle);

        float[] expected = oracle.stockGradient(examples, weights(examples));

        try (FusedNetwork fused = oracle.fused(examples.count(), 1)) {
            double sum = fused.gradients(Oracle.all(examples, weights(examples)), 1);
            assertEquals(0, Oracle.distance(expected, Oracle.values(oracle.model.getFlattenedGradients())), ROUNDING);
            assertEquals(oracle.stock.score() * examples.count(), sum, 1e-4);
        }
    }

    @Test
    void lossAndGradientAreThoseOfPlainArithmetic() {
        Oracle oracle = oracle(Loss.CROSS_ENTROPY);
        Examples examples = rare(oracle);
        Map<String, INDArray> hidden = oracle.model.getLayer(0).paramTable();
        Map<String, INDArray> output = oracle.model.getLayer(1).paramTable();
        double[] counts = {6, 3, 0, 1, 0};
        double loss = 0;
        double[] biases = new double[Oracle.CLASSES];
        for (int i = 0; i < LABELS.length; i++) {
            double[] said = softmax(plus(tanh(plus(examples.example(i), hidden)), output));
            double weight = 10 / (3 * counts[LABELS[i]]);
            loss -= weight * Math.log(said[LABELS[i]]);
            for (int k = 0; k < biases.length; k++) {
                biases[k] += weight * (said[k] - (k == LABELS[i] ? 1 : 0));
            }
        }

        try (FusedNetwork fused = oracle.fused(examples.count(), 1)) {
            assertEquals(loss, fused.gradients(Oracle.all(examples, weights(examples)), 1), ROUNDING * loss);
            float[] gradient = Oracle.values(oracle.model.getFlattenedGradients());
            for (int k = 0; k < biases.length; k++) {
                assertEquals(biases[k], gradient[gradient.length - biases.length + k], ROUNDING);
            }
        }
    }

    private static double[] plus(float[] values, Map<String, INDArray> layer) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return plus(doubles, layer);
    }

    private static double[] plus(double[] values, Map<String, INDArray> layer) {
        INDArray weights = layer.get("W");
        double[] sums = new double[Math.toIntExact(weights.size(1))];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = layer.get("b").getDouble(k);
            for (int i = 0; i < values.length; i++) {
                sums[k] += values[i] * weights.getDouble(i, k);
            }
        }
        return sums;
    }

    private static double[] tanh(double[] values) {
        double[] squashed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            squashed[i] = Math.tanh(values[i]);
        }
        return squashed;
    }

    private static double[] softmax(double[] values) {
        double[] shares = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            shares[i] = Math.exp(values[i]);
            sum += shares[i];
        }
        for (int i = 0; i < values.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
