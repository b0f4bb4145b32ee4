package org.depthbench.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.network.Head;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
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
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j builds what the plan promises: the same shapes after every layer, the same parameters. */
class Dl4jConfigurationTest {
    private static final Shape INPUT = new Shape.Image(9, 9, 2);

    @Property(tries = 60)
    void everyPossibleNetworkHasThePlannedShapesAndParameters(
            @ForAll("networks") NetworkSpec spec, @ForAll Optimiser optimiser) {
        NetworkPlan plan = NetworkPlan.of(spec, INPUT, Head.classes(5));
        MultiLayerNetwork network = Dl4jConfiguration.network(
                plan, TrainingSettings.of(optimiser, 0.01, 4).withPenalties(0.001, 0.002), 7);

        assertEquals(plan.parameters(), trainable(network, plan));
        List<INDArray> outputs = network.feedForward(Nd4j.rand(3, INPUT.size()), false);
        for (int i = 0; i < plan.layers().size(); i++) {
            assertEquals(
                    shape(plan.layers().get(i).output()),
                    longs(outputs.get(i + 1).shape()),
                    "after layer " + (i + 1));
        }
    }

    @Property(tries = 25)
    void everyPossibleSequenceNetworkHasThePlannedParametersAndAnswers(
            @ForAll("sequenceNetworks") List<LayerSpec> layers) {
        NetworkPlan plan = NetworkPlan.of(new NetworkSpec("random", layers), new Shape.Image(5, 6, 1), Head.classes(5));
        MultiLayerNetwork network = Dl4jConfiguration.network(plan, TrainingSettings.adam(0.01, 4), 7);

        assertEquals(plan.parameters(), network.numParams());
        assertEquals(
                List.of(3L, 5L),
                longs(network.output(InputForm.of(plan).array(new float[3 * 30], 3))
                        .shape()));
    }

    @Provide
    Arbitrary<List<LayerSpec>> sequenceNetworks() {
        Arbitrary<LayerSpec> sequences = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of(RecurrentKind.class),
                                Arbitraries.integers().between(1, 6))
                        .as(Recurrent::new),
                Arbitraries.of(4, 6).map(PatchEmbedding::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.of(Padding.class))
                        .as((kernel, stride, padding) ->
                                new Convolution1D(4, kernel, stride, padding, Activation.RELU)),
                Arbitraries.of(PoolingKind.class).map(kind -> new Pooling(kind, 2, 1)),
                Combinators.combine(Arbitraries.of(1, 2), Arbitraries.integers().between(1, 7))
                        .as(Transformer::new),
                Arbitraries.just(new Dropout(0.5)));
        Arbitrary<LayerSpec> summaries =
                Arbitraries.of(SequencePoolingKind.class).map(SequencePooling::new);
        return Combinators.combine(sequences.list().ofMinSize(1).ofMaxSize(3), summaries)
                .as((before, summary) -> {
                    List<LayerSpec> layers = new ArrayList<>(before);
                    layers.add(summary);
                    layers.add(new Dense(3, Activation.RELU));
                    return layers;
                })
                .filter(layers -> {
                    try {
                        NetworkPlan.of(new NetworkSpec("random", layers), new Shape.Image(5, 6, 1), Head.classes(5));
                        return true;
                    } catch (IllegalArgumentException e) {
                        return false;
                    }
                });
    }

    /** Deeplearning4j counts the running mean and variance of batch normalisation as parameters too. */
    private static long trainable(MultiLayerNetwork network, NetworkPlan plan) {
        long running = plan.layers().stream()
                .filter(layer -> layer.layer() instanceof BatchNormalisation)
                .mapToLong(LayerPlan::parameters)
                .sum();
        return network.numParams() - running;
    }

    private static List<Long> shape(Shape shape) {
        return shape instanceof Shape.Image image
                ? List.of(3L, (long) image.channels(), (long) image.height(), (long) image.width())
                : List.of(3L, (long) shape.size());
    }

    private static List<Long> longs(long[] values) {
        List<Long> list = new ArrayList<>();
        for (long value : values) {
            list.add(value);
        }
        return list;
    }

    @Provide
    Arbitrary<NetworkSpec> networks() {
        Arbitrary<Activation> activations = Arbitraries.of(Activation.class);
        Arbitrary<LayerSpec> images = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.of(Padding.class),
                                activations.filter(activation -> activation != Activation.SOFTMAX))
                        .as(Convolution::new),
                Combinators.combine(
                                Arbitraries.of(PoolingKind.class),
                                Arbitraries.integers().between(1, 2),
                                Arbitraries.integers().between(1, 2))
                        .as(Pooling::new),
                anywhere());
        Arbitrary<LayerSpec> vectors = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 6), activations)
                        .as(Dense::new),
                anywhere());
        return Combinators.combine(
                        images.list().ofMaxSize(3), vectors.list().ofMinSize(0).ofMaxSize(3))
                .as((first, second) -> {
                    List<LayerSpec> layers = new ArrayList<>(first);
                    layers.addAll(second);
                    return new NetworkSpec("random", layers);
                })
                .filter(spec -> possible(spec));
    }

    private static Arbitrary<LayerSpec> anywhere() {
        return Arbitraries.of(new BatchNormalisation(), new Dropout(0.5), new Residual(3, Activation.LEAKY_RELU));
    }

    private static boolean possible(NetworkSpec spec) {
        try {
            NetworkPlan.of(spec, INPUT, Head.classes(5));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
