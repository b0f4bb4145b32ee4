package org.depthbench.network.layer;

import org.depthbench.network.shape.Shape;

/**
 * Brings the values of each step, or all of a list of values, to mean 0 and variance 1 among themselves, then scales and shifts each
 * (Ba, Kiros and Hinton 2016, arXiv:1607.06450). No example counts for another.
 */
public record LayerNormalisation() implements LayerSpec {
    /** What is added to the variance, so that equal values do not divide by 0. */
    public static final double EPSILON = 1e-5;

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.layerNormalisation(this);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Image image) {
            throw new IllegalArgumentException(
                    "Layer normalisation needs a sequence or a list of values, but its input is %s. Images take batch normalisation."
                            .formatted(image.words()));
        }
        return input;
    }

    @Override
    public long parameters(Shape input) {
        return 2L * (input instanceof Shape.Sequence sequence ? sequence.features() : input.size());
    }

    @Override
    public long macs(Shape input) {
        return input.size();
    }

    @Override
    public int hiddenLayers() {
        return 0;
    }

    @Override
    public String words() {
        return "layer norm";
    }
}
