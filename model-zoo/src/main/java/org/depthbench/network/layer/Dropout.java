package org.depthbench.network.layer;

import org.depthbench.network.shape.Check;
import org.depthbench.network.shape.Shape;

/**
 * Sets each value to 0 with probability {@code rate} while training (Srivastava et al. 2014, JMLR 15).
 *
 * @param rate the probability of dropping a value, above 0 and below 1
 */
public record Dropout(double rate) implements LayerSpec {
    public Dropout {
        Check.range("Dropout rate", rate, 0.01, 0.95);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropout(this);
    }

    @Override
    public Shape output(Shape input) {
        return input;
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
    public int hiddenLayers() {
        return 0;
    }

    @Override
    public String words() {
        return "dropout " + rate;
    }
}
