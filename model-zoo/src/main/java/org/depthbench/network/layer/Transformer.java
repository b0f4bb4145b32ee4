package org.depthbench.network.layer;

import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/**
 * A transformer encoder block (Vaswani et al. 2017, arXiv:1706.03762): each step takes in what it attends to in all steps,
 * then goes through a small network of its own; both with a residual link and layer normalisation.
 *
 * @param heads how many kinds of attention; they share the values of a step among them
 * @param feedForward hidden units of the small network
 */
public record Transformer(int heads, int feedForward) implements LayerSpec {
    /** The widest. */
    public static final int MOST_FEED_FORWARD = 16_384;

    public Transformer {
        Check.range("Heads of a transformer block", heads, 1, 64);
        Check.range("Feed-forward units of a transformer block", feedForward, 1, MOST_FEED_FORWARD);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.transformer(this);
    }

    @Override
    public Shape.Sequence output(Shape input) {
        Shape.Sequence sequence = Shape.Sequence.of(input, "A transformer block");
        if (sequence.features() % heads != 0) {
            throw new IllegalArgumentException(
                    "Its %d heads cannot share the %d values of a step evenly: choose a divisor of %d, or put an embedding before it."
                            .formatted(heads, sequence.features(), sequence.features()));
        }
        return sequence;
    }

    @Override
    public long parameters(Shape input) {
        long d = output(input).features();
        return 4 * d * (d + 1) + 2 * d * feedForward + feedForward + d + 4 * d;
    }

    @Override
    public long macs(Shape input) {
        Shape.Sequence sequence = output(input);
        long d = sequence.features();
        return sequence.steps() * (4 * d * d + 2 * d * feedForward + 2 * d * sequence.steps());
    }

    @Override
    public long valuesWithin(Shape input, boolean afterRecurrent) {
        Shape.Sequence sequence = output(input);
        return sequence.steps() * (14L * sequence.features() + 2L * feedForward + (long) heads * sequence.steps());
    }

    @Override
    public int hiddenLayers() {
        return 1;
    }

    @Override
    public String words() {
        return "transformer %d heads, %d".formatted(heads, feedForward);
    }
}
