package org.depthbench.network.layer;

import java.util.Objects;
import org.depthbench.network.choice.Choices;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.shape.Shape;

/** Makes one list of values of a sequence: its last step, or the mean of all steps. */
public record SequencePooling(SequencePoolingKind kind) implements LayerSpec {
    public SequencePooling {
        Objects.requireNonNull(kind, "A summary needs a kind.");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.sequencePooling(this);
    }

    @Override
    public Shape output(Shape input) {
        if (input instanceof Shape.Sequence sequence) {
            return new Shape.Vector(sequence.features());
        }
        throw new IllegalArgumentException(
                "A summary needs a sequence, but its input is %s. Put a recurrent layer, an embedding or a transformer block before it."
                        .formatted(input.words()));
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
        return Choices.name(kind) + (keepsLastStep() ? " step" : " of steps");
    }

    @Override
    public boolean keepsLastStep() {
        return kind == SequencePoolingKind.LAST;
    }
}
