package org.depthbench.zoo;

import java.util.List;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.shape.Shape;

/** One hidden layer as wide as it takes to have the parameters of a deeper network of dense layers. */
public final class WideTwin {
    private WideTwin() {}

    /**
     * The twin of a preset where it is put to so many inputs and outputs: its activation, its training settings, and the number of
     * parameters next to its own.
     *
     * @param deep a preset that begins with a dense layer, for its activation
     * @throws IllegalArgumentException when it does not
     */
    public static Preset of(Preset deep, Shape input, Head head) {
        if (deep.network().layers().isEmpty() || !(deep.network().layers().get(0) instanceof Dense first)) {
            throw new IllegalArgumentException(
                    "A wide twin needs a network that begins with a dense layer, was %s.".formatted(deep.id()));
        }
        long one = parameters(new Dense(1, first.activation()), input, head);
        long each = parameters(new Dense(2, first.activation()), input, head) - one;
        long wanted = NetworkPlan.of(deep.network(), input, head).parameters();
        int units = (int) Math.max(1, Math.round(1 + (wanted - one) / (double) each));
        return new Preset(
                new NetworkSpec("wide-" + units, List.of(new Dense(units, first.activation()))),
                deep.training(),
                "One hidden layer with as many parameters as " + deep.id() + ".");
    }

    private static long parameters(Dense layer, Shape input, Head head) {
        return NetworkPlan.of(new NetworkSpec(NetworkSpec.OWN, List.of(layer)), input, head)
                .parameters();
    }
}
