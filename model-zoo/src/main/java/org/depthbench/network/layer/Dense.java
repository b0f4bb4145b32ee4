package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/** Every value feeds every unit: {@code y = f(Wx + b)}. */
public record Dense(int units, Activation activation) implements LayerSpec {
    /** The widest. */
    public static final int MOST_UNITS = 16_384;

    public Dense {
        Check.range("Units of a dense layer", units, 1, MOST_UNITS);
        Objects.requireNonNull(activation, "A dense layer needs an activation.");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dense(this);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Sequence sequence) {
            throw new IllegalArgumentException(
                    "A dense layer needs a list of values, but its input is %s. Put a summary before it: the last step or the mean."
                            .formatted(sequence.words()));
        }
        return new Shape.Vector(units);
    }

    @Override
    public long parameters(Shape input) {
        return (input.size() + 1L) * units;
    }

    @Override
    public long macs(Shape input) {
        return (long) input.size() * units;
    }

    @Override
    public int hiddenLayers() {
        return 1;
    }

    @Override
    public String words() {
        return "dense " + units + " " + Choices.name(activation);
    }

    /** A sequence is taken as all its steps beside each other. */
    @Override
    public Shape taken(Shape input) {
        return input instanceof Shape.Sequence ? new Shape.Vector(input.size()) : input;
    }

    @Override
    public boolean flattens() {
        return true;
    }
}
