package org.depthbench.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

/** Shapes and costs are those that can be counted by hand. */
class NetworkPlanTest {
    private static final Shape DIGIT = new Shape.Image(8, 8, 1);

    @Test
    void countsADenseNetworkByHand() {
        NetworkPlan plan = NetworkPlan.of(network(dense(32)), DIGIT, Head.classes(10));

        assertEquals(64 * 32 + 32 + 32 * 10 + 10, plan.parameters());
        assertEquals(64 * 32 + 32 * 10, plan.macsPerExample());
    }

    @Test
    void countsAConvolutionByHand() {
        LayerSpec conv = new Convolution(16, 3, 1, Padding.VALID, Activation.RELU);
        LayerSpec pool = new Pooling(PoolingKind.MAX, 2, 2);

        NetworkPlan plan = NetworkPlan.of(network(conv, pool), DIGIT, Head.classes(10));

        assertEquals(
                List.of(new Shape.Image(6, 6, 16), new Shape.Image(3, 3, 16), new Shape.Vector(10)),
                plan.layers().stream().map(LayerPlan::output).toList());
        assertEquals(9 * 16 + 16 + 144 * 10 + 10, plan.parameters());
        assertEquals(36 * 16 * 9 + 144 * 10, plan.macsPerExample());
    }

    @Test
    void countsSequenceLayersByHand() {
        NetworkPlan plan = NetworkPlan.of(
                network(
                        new PatchEmbedding(6),
                        new Transformer(2, 10),
                        new Recurrent(RecurrentKind.LSTM, 3),
                        new SequencePooling(SequencePoolingKind.LAST)),
                DIGIT,
                Head.classes(10));

        assertEquals(
                List.of(
                        new Shape.Sequence(8, 6),
                        new Shape.Sequence(8, 6),
                        new Shape.Sequence(8, 3),
                        new Shape.Vector(3),
                        new Shape.Vector(10)),
                plan.layers().stream().map(LayerPlan::output).toList());
        assertEquals(
                List.of(
                        (8 + 8L) * 6,
                        4 * (36 + 6L) + (6 * 10 + 10) + (10 * 6 + 6) + 2 * 2 * 6,
                        4 * 3 * (6 + 3 + 1L),
                        0L,
                        40L),
                plan.layers().stream().map(LayerPlan::parameters).toList());
        assertEquals(
                List.of(8 * 8 * 6L, 8 * (4 * 36 + 2 * 60 + 2 * 8 * 6L), 8 * 4 * 3 * (6 + 3L), 0L, 30L),
                plan.layers().stream().map(LayerPlan::macs).toList());
        assertEquals(Family.TRANSFORMER, plan.network().family());
        assertEquals(3, plan.network().hiddenLayers());
    }

    /** Of gated units the weighted state has a bias of its own, so four biases for three gates. */
    @Test
    void countsGatedUnitsAndBothDirectionsByHand() {
        NetworkPlan plan = NetworkPlan.of(
                network(
                        new Recurrent(RecurrentKind.GRU, 5),
                        new BatchNormalisation(),
                        new Recurrent(RecurrentKind.BIDIRECTIONAL_LSTM, 3),
                        new LayerNormalisation(),
                        new Recurrent(RecurrentKind.BIDIRECTIONAL_GRU, 2),
                        new SequencePooling(SequencePoolingKind.LAST)),
                DIGIT,
                Head.classes(10));

        assertEquals(
                List.of(
                        new Shape.Sequence(8, 5),
                        new Shape.Sequence(8, 5),
                        new Shape.Sequence(8, 6),
                        new Shape.Sequence(8, 6),
                        new Shape.Sequence(8, 4),
                        new Shape.Vector(4),
                        new Shape.Vector(10)),
                plan.layers().stream().map(LayerPlan::output).toList());
        assertEquals(
                List.of(
                        3 * 5 * (8 + 5L) + 4 * 5,
                        2 * 5L,
                        2 * 4 * 3 * (5 + 3 + 1L),
                        2 * 6L,
                        2 * (3 * 2 * (6 + 2L) + 4 * 2),
                        0L,
                        50L),
                plan.layers().stream().map(LayerPlan::parameters).toList());
        assertEquals(
                List.of(8 * 3 * 5 * (8 + 5L), 40L, 2 * 8 * 4 * 3 * (5 + 3L), 48L, 2 * 8 * 3 * 2 * (6 + 2L), 0L, 40L),
                plan.layers().stream().map(LayerPlan::macs).toList());
        assertEquals(Family.RECURRENT, plan.network().family());
        assertEquals(3, plan.network().hiddenLayers());
        assertEquals("bidirectional gru 2", plan.layers().get(4).layer().words());
        assertEquals(
                "Layer 2 (layer norm): Layer normalisation needs a sequence or a list of values, but its input is 8×8×1."
                        + " Images take batch normalisation.",
                refusal(new Dropout(0.5), new LayerNormalisation()));
    }

    @Test
    void countsConvolutionsAlongASequenceByHand() {
        NetworkPlan plan = NetworkPlan.of(
                network(
                        new Convolution1D(5, 3, 2, Padding.SAME, Activation.RELU),
                        new Pooling(PoolingKind.MAX, 2, 1),
                        new SequencePooling(SequencePoolingKind.MEAN)),
                DIGIT,
                Head.classes(10));

        assertEquals(
                List.of(new Shape.Sequence(4, 5), new Shape.Sequence(3, 5), new Shape.Vector(5), new Shape.Vector(10)),
                plan.layers().stream().map(LayerPlan::output).toList());
        assertEquals(3 * 8 * 5 + 5, plan.layers().get(0).parameters());
        assertEquals(4 * 3 * 8 * 5, plan.layers().get(0).macs());
        assertEquals(Family.CONVOLUTIONAL, plan.network().family());
    }

    @Test
    void countsResidualBlocksByHand() {
        LayerSpec block = new Residual(3, Activation.RELU);
        NetworkPlan plan = NetworkPlan.of(
                network(new Convolution(4, 3, 2, Padding.SAME, Activation.RELU), block, dense(6), block),
                DIGIT,
                Head.classes(10));

        assertEquals(new Shape.Image(4, 4, 4), plan.layers().get(1).output());
        assertEquals(2 * (9 * 4 * 4 + 4), plan.layers().get(1).parameters());
        assertEquals(2 * 16 * 9 * 4 * 4, plan.layers().get(1).macs());
        assertEquals(2 * (6 * 6 + 6), plan.layers().get(3).parameters());
        assertEquals(6, plan.network().hiddenLayers());
    }

    @Test
    void saysWhatResidualBlocksAndConvolutionsCannotBe() {
        LayerSpec embedding = new PatchEmbedding(4);

        assertEquals(
                "Layer 2 (residual relu): A residual block needs an image or a list of values, but its input is 8 steps of 4.",
                refusal(embedding, new Residual(3, Activation.RELU)));
        assertEquals(
                "Kernel of a residual block must be odd, 1 to 15, was 4.",
                assertThrows(IllegalArgumentException.class, () -> new Residual(4, Activation.RELU))
                        .getMessage());
        assertEquals(
                "A convolution cannot have the activation softmax, which needs a dense layer.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Convolution(1, 1, 1, Padding.SAME, Activation.SOFTMAX))
                        .getMessage());
    }

    @Test
    void saysWhatASequenceNeeds() {
        LayerSpec lstm = new Recurrent(RecurrentKind.LSTM, 4);
        LayerSpec last = new SequencePooling(SequencePoolingKind.LAST);

        assertEquals(
                "The output layer: A dense layer needs a list of values, but its input is 8 steps of 4. Put a summary before it: the last step or the mean.",
                refusal(lstm));
        assertEquals(
                "Layer 2 (lstm 4): It takes an image row by row only as the first layer.",
                refusal(new Dropout(0.5), lstm, last));
        assertEquals(
                "Layer 2 (last step): The last step can be kept only right after a recurrent layer; take the mean here.",
                refusal(new PatchEmbedding(4), last));
        assertEquals(
                "Layer 1 (transformer 3 heads, 8): Its 3 heads cannot share the 8 values of a step evenly: choose a divisor of 8, or put an embedding before it.",
                refusal(new Transformer(3, 8)));
        assertEquals(
                "Layer 2 (lstm 4): A recurrent layer needs a sequence, but its input is 5 values. Put it first on an image task, or after another such layer.",
                refusal(dense(5), lstm));
    }

    /** Frames through a convolution of 2 × 3 × 3 filters, 8 steps of 5 features each way. */
    @Test
    void dropoutBeforeAConvolutionLeavesFramesAnImage() {
        LayerSpec conv = new Convolution(2, 3, 1, Padding.SAME, Activation.RELU);
        NetworkPlan plan = NetworkPlan.of(
                network(new Dropout(0.2), new Dropout(0.1), conv), new Shape.Sequence(8, 5), Head.classes(3));

        assertEquals(new Shape.Image(8, 5, 1), plan.layers().get(0).input());
        assertEquals(new Shape.Image(8, 5, 2), plan.layers().get(2).output());
        assertEquals(2 * 9 + 2, plan.layers().get(2).parameters());
    }

    private static String refusal(LayerSpec... layers) {
        return String.valueOf(assertThrows(
                        ImpossibleNetworkException.class,
                        () -> NetworkPlan.of(network(layers), DIGIT, Head.classes(10)))
                .getMessage());
    }

    @Test
    void namesTheLayerThatCannotBe() {
        LayerSpec conv = new Convolution(4, 3, 1, Padding.SAME, Activation.RELU);

        ImpossibleNetworkException refusal = assertThrows(
                ImpossibleNetworkException.class,
                () -> NetworkPlan.of(network(dense(8), conv), DIGIT, Head.classes(10)));

        assertEquals(1, refusal.layer());
        assertEquals(
                "Layer 2 (conv 3×3×4 relu): A convolution needs an image, but its input is 8 values."
                        + " Put it before any dense layer, on an image task.",
                refusal.getMessage());
    }

    @Test
    void refusesMoreParametersThanAnyMachineHolds() {
        ImpossibleNetworkException refusal = assertThrows(
                ImpossibleNetworkException.class,
                () -> NetworkPlan.of(network(dense(16_384), dense(16_384), dense(16_384)), DIGIT, Head.classes(10)));

        assertEquals(2, refusal.layer());
    }

    @Test
    void countsHiddenLayersWithWeightsOnly() {
        NetworkSpec network = network(dense(8), new BatchNormalisation(), new Dropout(0.5), dense(8));

        assertEquals(2, network.hiddenLayers());
        assertEquals(false, network.deep());
        assertEquals(true, network(dense(1), dense(1), dense(1)).deep());
    }

    @Test
    void estimatesMoreMemoryForMoreOfAnything() {
        NetworkPlan small = NetworkPlan.of(network(dense(8)), DIGIT, Head.classes(10));
        NetworkPlan large = NetworkPlan.of(network(dense(800)), DIGIT, Head.classes(10));
        TrainingSettings small32 = TrainingSettings.adam(0.01, 32);

        assertTrue(large.trainingBytes(small32) > small.trainingBytes(small32));
        assertTrue(small.trainingBytes(TrainingSettings.adam(0.01, 64)) > small.trainingBytes(small32));
        assertTrue(small.trainingBytes(small32) > small.trainingBytes(TrainingSettings.of(Optimiser.SGD, 0.01, 32)));
    }

    @Test
    void recurrentLayersNeedMemoryForWhatEachStepKeeps() {
        LayerSpec lstm = new Recurrent(RecurrentKind.LSTM, 64);
        NetworkPlan plan = NetworkPlan.of(
                network(lstm, lstm, new SequencePooling(SequencePoolingKind.LAST)),
                new Shape.Image(28, 28, 1),
                Head.classes(10));
        int steps = 28 * 64;

        long example = plan.trainingBytes(TrainingSettings.adam(0.01, 65))
                - plan.trainingBytes(TrainingSettings.adam(0.01, 64));

        int between = 2 * (784 + steps + 64 + 10);
        int first = 7 * steps + 2 * 784;
        int second = 8 * steps;
        assertEquals(4L * (between + first + second), example);
    }

    private static NetworkSpec network(LayerSpec... layers) {
        return new NetworkSpec("test", List.of(layers));
    }

    private static LayerSpec dense(int units) {
        return new Dense(units, Activation.RELU);
    }
}
