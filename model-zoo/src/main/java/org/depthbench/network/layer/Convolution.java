package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/** Square filters that slide over an image, all sharing their weights. */
public record Convolution(int filters, int kernel, int stride, Padding padding, Activation activation)
        implements LayerSpec {
    /** The widest. */
    public static final int MOST_FILTERS = 1024;

    public Convolution {
        Check.range("Filters of a convolution", filters, 1, MOST_FILTERS);
        Check.range("Kernel of a convolution", kernel, 1, 15);
        Check.range("Stride of a convolution", stride, 1, 8);
        Objects.requireNonNull(padding, "A convolution needs a padding.");
        Choices.elementwise(activation, "A convolution");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convolution(this);
    }

    @Override
    public Shape output(Shape input) {
        Shape.Image image = Shape.Image.of(input, "A convolution");
        return new Shape.Image(
                padding.places(image.height(), kernel, stride), padding.places(image.width(), kernel, stride), filters);
    }

    /** A sequence is taken as an image, of which a step is a row. */
    @Override
    public Shape taken(Shape input) {
        return input instanceof Shape.Sequence sequence
                ? new Shape.Image(sequence.steps(), sequence.features(), 1)
                : input;
    }

    @Override
    public long parameters(Shape input) {
        return (window(input) + 1) * filters;
    }

    @Override
    public long macs(Shape input) {
        return window(input) * output(input).size();
    }

    private long window(Shape input) {
        return (long) kernel * kernel * Shape.Image.of(input, "A convolution").channels();
    }

    @Override
    public int hiddenLayers() {
        return 1;
    }

    @Override
    public String words() {
        return "conv %d×%d×%d%s %s"
                .formatted(kernel, kernel, filters, stride == 1 ? "" : " stride " + stride, Choices.name(activation));
    }
}
