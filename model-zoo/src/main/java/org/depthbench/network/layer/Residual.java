package org.depthbench.network.layer;

import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/**
 * A residual block (He et al. 2016, arXiv:1512.03385): two layers as wide as their input with a link around them, {@code y
 * = f(x + W₂f(W₁x + b₁) + b₂)}. On images they are convolutions that keep the size, else dense layers.
 *
 * @param kernel the convolutions' kernel, odd; a list of values has no use for it
 */
public record Residual(int kernel, Activation activation) implements LayerSpec {
    public Residual {
        Check.range("Kernel of a residual block", kernel, 1, 15);
        if (kernel % 2 == 0) {
            throw new IllegalArgumentException(
                    "Kernel of a residual block must be odd, 1 to 15, was %d.".formatted(kernel));
        }
        Choices.elementwise(activation, "A residual block");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.residual(this);
    }

    /** One of its two layers. */
    public LayerSpec inner(Shape input) {
        return input instanceof Shape.Image image
                ? new Convolution(image.channels(), kernel, 1, Padding.SAME, activation)
                : new Dense(input.size(), activation);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Sequence sequence) {
            throw new IllegalArgumentException(
                    "A residual block needs an image or a list of values, but its input is %s."
                            .formatted(sequence.words()));
        }
        inner(input);
        return input;
    }

    @Override
    public long parameters(Shape input) {
        return 2 * inner(input).parameters(input);
    }

    @Override
    public long macs(Shape input) {
        return 2 * inner(input).macs(input);
    }

    @Override
    public long valuesWithin(Shape input, boolean afterRecurrent) {
        return 2L * output(input).size();
    }

    @Override
    public int hiddenLayers() {
        return 2;
    }

    @Override
    public String words() {
        return "residual " + Choices.name(activation);
    }
}
