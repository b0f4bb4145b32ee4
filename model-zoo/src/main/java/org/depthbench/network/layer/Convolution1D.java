package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/** Filters that slide along a sequence, all sharing their weights (Waibel et al. 1989, time-delay network). */
public record Convolution1D(int filters, int kernel, int stride, Padding padding, Activation activation)
        implements LayerSpec {
    /** The widest. */
    public static final int MOST_FILTERS = 1024;

    public Convolution1D {
        Check.range("Filters of a convolution", filters, 1, MOST_FILTERS);
        Check.range("Kernel of a convolution", kernel, 1, 63);
        Check.range("Stride of a convolution", stride, 1, 32);
        Objects.requireNonNull(padding, "A convolution needs a padding.");
        Choices.elementwise(activation, "A convolution");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.convolution1D(this);
    }

    @Override
    public Shape.Sequence output(Shape input) {
        return new Shape.Sequence(padding.places(sequence(input).steps(), kernel, stride), filters);
    }

    private static Shape.Sequence sequence(Shape input) {
        return Shape.Sequence.of(input, "A 1-D convolution");
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
        return (long) kernel * sequence(input).features();
    }

    @Override
    public int stepsOf(int steps) {
        return padding.places(padding == Padding.VALID ? Math.max(kernel, steps) : steps, kernel, stride);
    }

    @Override
    public int hiddenLayers() {
        return 1;
    }

    @Override
    public String words() {
        return "conv 1-D %d×%d%s %s"
                .formatted(kernel, filters, stride == 1 ? "" : " stride " + stride, Choices.name(activation));
    }
}
