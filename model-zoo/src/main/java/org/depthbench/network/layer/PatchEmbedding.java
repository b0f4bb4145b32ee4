package org.depthbench.network.layer;

import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/**
 * Brings each step of a sequence to so many values with one matrix, and adds a learned vector for its place, so that what
 * follows can tell places apart (as Dosovitskiy et al. 2021, arXiv:2010.11929, embed patches).
 */
public record PatchEmbedding(int units) implements LayerSpec {
    /** The widest. */
    public static final int MOST_UNITS = 4096;

    public PatchEmbedding {
        Check.range("Units of an embedding", units, 1, MOST_UNITS);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.patchEmbedding(this);
    }

    @Override
    public Shape.Sequence output(Shape input) {
        return new Shape.Sequence(sequence(input).steps(), units);
    }

    private static Shape.Sequence sequence(Shape input) {
        return Shape.Sequence.of(input, "An embedding");
    }

    @Override
    public long parameters(Shape input) {
        return (long) units * (sequence(input).features() + sequence(input).steps());
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
        return "embedding " + units;
    }
}
