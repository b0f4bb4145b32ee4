package org.depthbench.network.layer;

import org.depthbench.network.shape.Shape;

/**
 * Brings each unit, or each channel of an image, to mean 0 and variance 1 over the batch, then scales and shifts it
 * (Ioffe and Szegedy 2015, arXiv:1502.03167).
 */
public record BatchNormalisation() implements LayerSpec {
    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.batchNormalisation(this);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Sequence sequence) {
            throw new IllegalArgumentException(
                    "Batch normalisation needs an image or a list of values, but its input is %s."
                            .formatted(sequence.words()));
        }
        return input;
    }

    @Override
    public long parameters(Shape input) {
        return 2L * (input instanceof Shape.Image image ? image.channels() : input.size());
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
