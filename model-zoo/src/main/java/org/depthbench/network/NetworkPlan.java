package org.depthbench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.shape.Shape;

/**
 * A network fitted to a task: every shape and every cost, known before anything is trained.
 *
 * @param layers the network's layers in order, then the output layer
 */
public record NetworkPlan(NetworkSpec network, Shape input, Head head, List<LayerPlan> layers) {
    private static final int BYTES_PER_VALUE = 4;
    private static final long MOST_PARAMETERS = 500_000_000L;

    public NetworkPlan {
        layers = List.copyOf(layers);
    }

    /**
     * Fits a network between inputs of one shape and what is to come out.
     *
     * @throws ImpossibleNetworkException with the layer and a sentence when the shapes do not fit
     */
    public static NetworkPlan of(NetworkSpec network, Shape input, Head head) {
        List<LayerPlan> plans = new ArrayList<>();
        Dense output = new Dense(head.outputs(), Activation.IDENTITY);
        Shape shape = taking(network.layers(), output).taken(input);
        long parameters = 0;
        for (LayerSpec layer : network.layers()) {
            int index = plans.size();
            try {
                if (index > 0 && shape instanceof Shape.Image && layer.output(shape) instanceof Shape.Sequence) {
                    throw new IllegalArgumentException("It takes an image row by row only as the first layer.");
                }
                if (layer.keepsLastStep()
                        && (index == 0 || !network.layers().get(index - 1).recurrent())) {
                    throw new IllegalArgumentException(
                            "The last step can be kept only right after a recurrent layer; take the mean here.");
                }
                plans.add(planned(layer, shape));
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new ImpossibleNetworkException(
                        index, "Layer %d (%s): %s".formatted(index + 1, layer.words(), e.getMessage()), e);
            }
            shape = plans.get(index).output();
            parameters += plans.get(index).parameters();
            if (parameters > MOST_PARAMETERS) {
                throw new ImpossibleNetworkException(
                        index,
                        "Layer %d (%s) brings the network to %,d parameters; at most %,d are possible."
                                .formatted(index + 1, layer.words(), parameters, MOST_PARAMETERS),
                        new IllegalArgumentException());
            }
        }
        try {
            plans.add(planned(output, shape));
        } catch (IllegalArgumentException e) {
            throw new ImpossibleNetworkException(
                    Math.max(0, plans.size() - 1), "The output layer: " + e.getMessage(), e);
        }
        return new NetworkPlan(network, input, head, plans);
    }

    /** The layer that decides how examples are taken: dropout takes them as what stands behind it does. */
    private static LayerSpec taking(List<LayerSpec> layers, LayerSpec output) {
        return layers.stream()
                .filter(layer -> !(layer instanceof Dropout))
                .findFirst()
                .orElse(output);
    }

    private static LayerPlan planned(LayerSpec layer, Shape input) {
        if (input instanceof Shape.Tokens && !layer.readsTokens()) {
            throw new IllegalArgumentException(
                    "It needs numbers, but its input is %s. Put a bag or a token embedding first."
                            .formatted(input.words()));
        }
        return LayerPlan.of(layer, input);
    }

    /** Trainable parameters of all layers, the output layer included. */
    public long parameters() {
        return layers.stream().mapToLong(LayerPlan::parameters).sum();
    }

    /** Multiply–accumulates of one forward pass of one example. */
    public long macsPerExample() {
        return layers.stream().mapToLong(LayerPlan::macs).sum();
    }

    /**
     * An estimate of the memory that training takes beside the Java machine: parameters, gradients and the optimiser's
     * state; activations and their gradients of one batch, also those within sequence layers; and the unrolled windows of
     * the largest convolution.
     *
     * @return bytes
     */
    public long trainingBytes(TrainingSettings training) {
        long copies = 2L + training.optimiser().stateValuesPerParameter();
        long activations = input.size()
                + IntStream.range(0, layers.size())
                        .filter(index -> !onlyLastStep(index))
                        .mapToLong(index -> layers.get(index).output().size())
                        .sum();
        long windows = layers.stream()
                .filter(plan -> plan.output() instanceof Shape.Image && plan.macs() > 0)
                .mapToLong(plan -> plan.macs() / ((Shape.Image) plan.output()).channels())
                .max()
                .orElse(0);
        long within = IntStream.range(0, layers.size())
                .mapToLong(index -> layers.get(index)
                        .layer()
                        .valuesWithin(layers.get(index).input(), index > 0 && betweenRecurrent(index - 1)))
                .sum();
        return BYTES_PER_VALUE
                * (parameters() * copies + training.batchSize() * (2 * activations + 2 * windows + within));
    }

    /** Whether of a layer's steps only the last is wanted, by the layer behind it. */
    public boolean onlyLastStep(int index) {
        return index + 1 < layers.size() && layers.get(index + 1).layer().keepsLastStep();
    }

    /** Whether a layer is recurrent, and the layer behind it too, and both read from the first step to the last. */
    public boolean betweenRecurrent(int index) {
        return index + 1 < layers.size() && readsOneWay(index) && readsOneWay(index + 1);
    }

    private boolean readsOneWay(int index) {
        return layers.get(index).layer() instanceof Recurrent layer
                && layer.kind().directions() == 1;
    }
}
