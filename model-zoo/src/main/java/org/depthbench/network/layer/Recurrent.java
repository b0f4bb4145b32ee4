package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/**
 * Reads a sequence step by step and remembers: a simple recurrent layer (Elman 1990) {@code hₜ = tanh(Wxₜ + Rhₜ₋₁ + b)}, or
 * long short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000). Puts out what it remembers after each step.
 */
public record Recurrent(RecurrentKind kind, int units) implements LayerSpec {
    public Recurrent {
        Objects.requireNonNull(kind, "A recurrent layer needs a kind.");
        Check.range("Units of a recurrent layer", units, 1, 4096);
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.recurrent(this);
    }

    @Override
    public Shape.Sequence output(Shape input) {
        return new Shape.Sequence(sequence(input).steps(), units);
    }

    private static Shape.Sequence sequence(Shape input) {
        return Shape.Sequence.of(input, "A recurrent layer");
    }

    @Override
    public long parameters(Shape input) {
        return (long) kind.gates() * units * (sequence(input).features() + units + 1);
    }

    @Override
    public long macs(Shape input) {
        Shape.Sequence sequence = sequence(input);
        return (long) sequence.steps() * kind.gates() * units * (sequence.features() + units);
    }

    @Override
    public long valuesWithin(Shape input, boolean afterRecurrent) {
        long output = output(input).size();
        // The gates, the state of the cell and its tangent, or the one sum.
        long kept = kind == RecurrentKind.LSTM ? kind.gates() + 2L : 1;
        // The layer's state; and its deltas beside those of the layer before, or the input twice.
        return kept * output + output + (afterRecurrent ? output : 2L * input.size());
    }

    @Override
    public int hiddenLayers() {
        return 1;
    }

    @Override
    public String words() {
        return Choices.name(kind) + " " + units;
    }

    @Override
    public boolean recurrent() {
        return true;
    }
}
