package org.depthbench.network.layer;

import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/** Looks up a learned vector for each token of a text (Bengio et al. 2003, JMLR 3); padding has none and stays 0. */
public record TokenEmbedding(int units) implements LayerSpec {
    /** The widest. */
    public static final int MOST_UNITS = 4096;

    public TokenEmbedding {
        Check.range("Units of a token embedding", units, 1, MOST_UNITS);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.tokenEmbedding(this);
    }

    @Override
    public Shape.Sequence output(Shape input) {
        return new Shape.Sequence(tokens(input).length(), units);
    }

    private static Shape.Tokens tokens(Shape input) {
        return Shape.Tokens.of(input, "A token embedding");
    }

    @Override
    public long parameters(Shape input) {
        return (long) tokens(input).vocabulary() * units;
    }

    /** None: what is looked up is not multiplied. */
    @Override
    public long macs(Shape input) {
        return 0;
    }

    @Override
    public int hiddenLayers() {
        return 1;
    }

    @Override
    public String words() {
        return "token embedding " + units;
    }

    @Override
    public boolean readsTokens() {
        return true;
    }
}
