package org.depthbench.network.layer;

import org.depthbench.network.shape.Shape;

/**
 * Brings each unit, each channel of an image, or each value of a sequence's steps to mean 0 and variance 1 over the batch and all places
 * or steps, then scales and shifts it (Ioffe and Szegedy 2015, arXiv:1502.03167).
 */
public record BatchNormalisation() implements LayerSpec {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.batchNormalisation(this);
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public long parameters(Shape input) {
        return 2L * channels(input);
    }

    /** How many means and variances there are. */
    private static int channels(Shape input) {
        if (input instanceof Shape.Image image) {
            return image.channels();
        }
        return input instanceof Shape.Sequence sequence ? sequence.features() : input.size();
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
        return "batch norm";
    }
}
