package org.depthbench.network.choice;

import java.util.Locale;
import java.util.Objects;

/** What layers check and say alike of their choices. */
public final class Choices {
    private Choices() {}

    /**
     * An activation of a layer whose units see only some of its values. Softmax looks at all values of a layer at once, and what
     * that means among the places of an image is nobody's custom.
     *
     * @throws IllegalArgumentException with a sentence when it is softmax
     */
    public static void elementwise(Activation activation, String what) {
        Objects.requireNonNull(activation, "Every layer of weights needs an activation.");
        if (!activation.elementwise()) {
            throw new IllegalArgumentException(
                    "%s cannot have the activation softmax, which needs a dense layer.".formatted(what));
        }
    }

    /** A value of an enum in a person's words, such as {@code leaky relu}. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
