package org.depthbench.network;

import java.util.Objects;
import org.depthbench.network.shape.Check;

/**
 * The end of a network: how many values it puts out, and what they mean.
 *
 * @param outputs 1 to 10,000; at least 2 of classes
 */
public record Head(int outputs, Kind kind) {
    private static final int MOST_OUTPUTS = 10_000;

    /** What the values of an output layer mean. */
    public enum Kind {
        /** The probabilities of classes, of which one is right: {@code softmax(z)}. */
        SOFTMAX,
        /** Quantities, as they come out: {@code z}. */
        LINEAR
    }

    public Head {
        Objects.requireNonNull(kind, "A network's end needs a kind.");
        Check.range(
                kind == Kind.SOFTMAX ? "Classes" : "Quantities", outputs, kind == Kind.SOFTMAX ? 2 : 1, MOST_OUTPUTS);
    }

    /** One of so many classes. */
    public static Head classes(int count) {
        return new Head(count, Kind.SOFTMAX);
    }

    /** So many quantities. */
    public static Head quantities(int count) {
        return new Head(count, Kind.LINEAR);
    }

    /**
     * Sees to it that what is made small has a meaning at this end.
     *
     * @throws IllegalArgumentException with a sentence when it has none
     */
    public void check(TrainingSettings training) {
        if (kind == Kind.LINEAR && training.loss() == Loss.CROSS_ENTROPY) {
            throw new IllegalArgumentException(
                    "Cross-entropy needs classes, but this task predicts a quantity: choose the squared error.");
        }
        if (kind == Kind.LINEAR && training.balancedClasses()) {
            throw new IllegalArgumentException(
                    "Class weights need classes, but this task predicts a quantity: choose equal ones.");
        }
    }
}
