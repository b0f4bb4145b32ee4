package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Head;
import org.depthbench.network.Loss;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Our gradient is the slope of the loss, which Deeplearning4j computes forward in double precision. */
class FiniteDifferencesTest {
    private static final double STEP = 1e-5;

    private static Stream<List<LayerSpec>> networks() {
        LayerSpec mean = new SequencePooling(SequencePoolingKind.MEAN);
        return Stream.of(
                List.of(
                        new Convolution(3, 3, 2, Padding.SAME, Activation.TANH),
                        new Pooling(PoolingKind.AVERAGE, 2, 1),
                        new Dense(7, Activation.SIGMOID)),
                List.of(new Dense(6, Activation.ELU), new BatchNormalisation()),
                List.of(new Dense(6, Activation.GELU), new Dense(5, Activation.LEAKY_RELU)),
                List.of(new Dense(6, Activation.SOFTMAX), new Residual(1, Activation.TANH)),
                List.of(new Convolution(3, 3, 1, Padding.SAME, Activation.TANH), new Residual(3, Activation.GELU)),
                List.of(
                        new Convolution1D(5, 3, 2, Padding.SAME, Activation.TANH),
                        new Pooling(PoolingKind.MAX, 2, 1),
                        new Pooling(PoolingKind.AVERAGE, 2, 1),
                        mean),
                List.of(new Recurrent(RecurrentKind.LSTM, 5), mean),
                List.of(new Recurrent(RecurrentKind.SIMPLE_RNN, 5), mean),
                List.of(new Recurrent(RecurrentKind.GRU, 5), new Recurrent(RecurrentKind.GRU, 4), mean),
                List.of(
                        new Recurrent(RecurrentKind.BIDIRECTIONAL_LSTM, 4),
                        new BatchNormalisation(),
                        new LayerNormalisation(),
                        new Recurrent(RecurrentKind.BIDIRECTIONAL_GRU, 3),
                        new SequencePooling(SequencePoolingKind.LAST),
                        new LayerNormalisation()),
                List.of(new PatchEmbedding(6), new Transformer(2, 5), new Transformer(3, 4), mean));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theGradientIsTheSlopeOfTheLoss(List<LayerSpec> layers) {
        isTheSlope(new Oracle(layers, new Shape.Image(6, 6, 1), TrainingSettings.adam(0.01, 8)));
    }

    @Test
    void theGradientIsTheSlopeOfTheErrorOfQuantitiesToo() {
        isTheSlope(new Oracle(
                List.of(new Dense(6, Activation.TANH), new Dense(5, Activation.ELU)),
                new Shape.Vector(3),
                Head.quantities(2),
                TrainingSettings.adam(0.01, 8).with(Loss.SQUARED_ERROR)));
    }

    private static void isTheSlope(Oracle oracle) {
        Examples examples = oracle.examples(6, 2);
        float[] gradient = oracle.gradient(examples);
        Random random = new Random(3);
        double[] direction = random.doubles(gradient.length, -1, 1).toArray();
        keepRunningMeans(oracle.stock, direction);
        double expected = 0;
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            expected += gradient[i] * direction[i] / examples.count();
            length += direction[i] == 0 ? 0 : Math.pow(gradient[i] / examples.count(), 2);
        }

        double ahead = loss(oracle, examples, direction, STEP);
        double behind = loss(oracle, examples, direction, -STEP);

        assertEquals(expected, (ahead - behind) / (2 * STEP), 1e-4 * Math.sqrt(length));
    }

    /** What batch normalisation remembers has no slope in training; its "gradient" is a step. */
    private static void keepRunningMeans(MultiLayerNetwork network, double[] direction) {
        int at = 0;
        for (var layer : network.getLayers()) {
            for (var parameter : layer.paramTable().entrySet()) {
                int end = at + Math.toIntExact(parameter.getValue().length());
                if (parameter.getKey().equals("mean") || parameter.getKey().equals("log10stdev")) {
                    Arrays.fill(direction, at, end, 0);
                }
                at = end;
            }
        }
    }

    private static double loss(Oracle oracle, Examples examples, double[] direction, double step) {
        MultiLayerNetwork network = oracle.stock.convertDataType(DataType.DOUBLE);
        INDArray moved =
                Nd4j.create(direction).muli(step).reshape(network.params().shape());
        network.params().addi(moved);
        DataSet data = oracle.dataSet(examples);
        return network.score(
                new DataSet(
                        data.getFeatures().castTo(DataType.DOUBLE),
                        data.getLabels().castTo(DataType.DOUBLE)),
                true);
    }
}
