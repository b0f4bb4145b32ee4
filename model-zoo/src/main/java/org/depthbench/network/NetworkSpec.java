package org.depthbench.network;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.shape.Check;

/**
 * A network as pure data: its layers between the task's input and the task's softmax output.
 *
 * @param name the preset it came from, or a name of its own: 1 to 60 characters
 * @param layers at most 64 layers, first the one next to the input; none makes a linear classifier
 */
public record NetworkSpec(String name, List<LayerSpec> layers) {
    /** The most hidden layers that still make a shallow network. */
    public static final int SHALLOW_AT_MOST = 2;

    /** The name of a network that is no preset. */
    public static final String OWN = "custom";

    /** More layers than anybody trains here. */
    public static final int MOST_LAYERS = 64;

    public NetworkSpec {
        Objects.requireNonNull(name, "A network needs a name.");
        if (name.isBlank() || name.length() > 60) {
            throw new IllegalArgumentException("A network's name must have 1 to 60 characters, was \"" + name + "\".");
        }
        Objects.requireNonNull(layers, "A network needs a list of layers.");
        Check.range("Layers of a network", layers.size(), 0, MOST_LAYERS);
        layers = List.copyOf(layers);
    }

    /** A transformer when any layer is one; else recurrent, else convolutional when any layer is. */
    public Family family() {
        return layers.stream()
                .map(layer -> layer.accept(FamilyOfLayer.FAMILY))
                .max(Comparator.naturalOrder())
                .orElse(Family.FEEDFORWARD);
    }

    /** How many layers with trainable weights stand before the output layer. */
    public int hiddenLayers() {
        return layers.stream().mapToInt(LayerSpec::hiddenLayers).sum();
    }

    /** Three hidden layers or more. */
    public boolean deep() {
        return hiddenLayers() > SHALLOW_AT_MOST;
    }

    /**
     * The same layers, all made wider or narrower alike: dense units, filters, recurrent and embedded units, the hidden units of
     * transformer blocks. What follows its input's width, such as a residual block, follows. A width is rounded, at least 1 and at most
     * what its layer allows, and behind it the heads of a transformer block still share the values evenly; kernels, strides, heads,
     * buckets and rates stay.
     *
     * @param factor 0 or more
     */
    public List<LayerSpec> widened(double factor) {
        return Widened.all(layers, factor);
    }

    /** What makes a list of values of a text before any weights: a bag, or nothing. */
    public List<LayerSpec> front() {
        return !layers.isEmpty() && layers.get(0) instanceof TokenBag ? layers.subList(0, 1) : List.of();
    }
}
