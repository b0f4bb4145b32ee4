package org.depthbench.zoo;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Shape;

/** One hidden layer as wide as it takes to have the parameters of a deeper network of dense layers. */
public final class WideTwin {
    private WideTwin() {}

    /**
     * The twin of a preset where it is put to so many inputs and outputs: its activation, its training settings, and the number of
     * parameters next to its own.
     *
     * @param deep a preset that begins with a dense layer, perhaps behind a bag, for its activation
     * @throws IllegalArgumentException when it does not
     */
    public static Preset of(Preset deep, Shape input, Head head) {
        List<LayerSpec> front = deep.network().front();
        List<LayerSpec> behind = deep.network()
                .layers()
                .subList(front.size(), deep.network().layers().size());
        if (behind.isEmpty() || !(behind.get(0) instanceof Dense first)) {
            throw new IllegalArgumentException(
                    "A wide twin needs a network that begins with a dense layer, was %s.".formatted(deep.id()));
        }
        long one = parameters(network(front, 1, first.activation()), input, head);
        long each = parameters(network(front, 2, first.activation()), input, head) - one;
        long wanted = NetworkPlan.of(deep.network(), input, head).parameters();
        int units = (int) Math.max(1, Math.round(1 + (wanted - one) / (double) each));
        return new Preset(
                network(front, units, first.activation()),
                deep.training(),
                "One hidden layer with as many parameters as " + deep.id() + ".");
    }

    private static NetworkSpec network(List<LayerSpec> front, int units, Activation activation) {
        List<LayerSpec> layers = new ArrayList<>(front);
        layers.add(new Dense(units, activation));
        return new NetworkSpec((front.isEmpty() ? "wide-" : "wide-bag-") + units, layers);
    }

    private static long parameters(NetworkSpec network, Shape input, Head head) {
        return NetworkPlan.of(network, input, head).parameters();
    }
}
