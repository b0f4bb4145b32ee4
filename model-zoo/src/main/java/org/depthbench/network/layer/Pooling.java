package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;

/** Keeps one number of each window of an image or a sequence: the maximum or the mean. */
public record Pooling(PoolingKind kind, int window, int stride) implements LayerSpec {
    public Pooling {
        Objects.requireNonNull(kind, "A pooling layer needs a kind.");
        Check.range("Window of a pooling layer", window, 1, 15);
        Check.range("Stride of a pooling layer", stride, 1, 15);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pooling(this);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Sequence sequence) {
            return new Shape.Sequence(Padding.VALID.places(sequence.steps(), window, stride), sequence.features());
        }
        Shape.Image image = Shape.Image.of(input, "Pooling");
        return new Shape.Image(
                Padding.VALID.places(image.height(), window, stride),
                Padding.VALID.places(image.width(), window, stride),
                image.channels());
    }

    @Override
    public long parameters(Shape input) {
        return 0;
    }

    @Override
    public long macs(Shape input) {
        return 0;
    }

    @Override
    public int stepsOf(int steps) {
        return Padding.VALID.places(Math.max(window, steps), window, stride);
    }

    @Override
    public int hiddenLayers() {
        return 0;
    }

    @Override
    public String words() {
        return Choices.name(kind) + " pool " + window;
    }
}
