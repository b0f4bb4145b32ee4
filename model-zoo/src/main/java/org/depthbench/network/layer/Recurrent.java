package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/**
 * Reads a sequence step by step and remembers: a simple recurrent layer (Elman 1990) {@code hₜ = tanh(Wxₜ + Rhₜ₋₁ + b)}, long
 * short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000), or a gated recurrent unit (Cho et al. 2014, arXiv:1406.1078)
 * {@code hₜ = (1 - u)·tanh(Wxₜ + b + r·(Rhₜ₋₁ + b′)) + u·hₜ₋₁} with gates r and u. Puts out what it remembers after each step.
 * Read from both ends, a sequence has of each step what both directions remember there, beside each other; its last step is what each
 * remembers at its own end.
 *
 * @param units of each direction
 */
public record Recurrent(RecurrentKind kind, int units) implements LayerSpec {
    /** The widest. */
    public static final int MOST_UNITS = 4096;

    public Recurrent {
        Objects.requireNonNull(kind, "A recurrent layer needs a kind.");
        Check.range("Units of a recurrent layer", units, 1, MOST_UNITS);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.recurrent(this);
    }

    @Override
    public Shape.Sequence output(Shape input) {
        return new Shape.Sequence(sequence(input).steps(), kind.directions() * units);
    }

    private static Shape.Sequence sequence(Shape input) {
        return Shape.Sequence.of(input, "A recurrent layer");
    }

    @Override
    public long parameters(Shape input) {
        return (long) kind.directions()
                * units
                * (kind.gates() * (sequence(input).features() + units) + kind.biases());
    }

    @Override
    public long macs(Shape input) {
        Shape.Sequence sequence = sequence(input);
        return (long) kind.directions() * sequence.steps() * kind.gates() * units * (sequence.features() + units);
    }

    @Override
    public long valuesWithin(Shape input, boolean afterRecurrent) {
        long output = output(input).size();
        long kept =
                switch (kind.oneWay()) {
                    // The gates, the state of the cell and its tangent.
                    case LSTM -> 6;
                    // The gates, the weighted state and the state.
                    case GRU -> 5;
                    default -> 1;
                };
        // The layer's state; and its deltas beside those of the layer before, or the input twice.
        long oneWay = kept * output + output + (afterRecurrent ? output : 2L * input.size());
        // From both ends each has its input and output, and their deltas.
        return kind.directions() == 1 ? oneWay : oneWay + 4L * input.size() + 2 * output;
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
