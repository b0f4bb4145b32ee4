package org.depthbench.comparison.spec;

import java.util.Locale;

/** By what two trials keep level while both are training. */
public enum Pace {
    /** By training time where they take turns, and not at all where both train at once; the faster one gets further. */
    TIME,
    /** No side is ever more than an epoch ahead. */
    EPOCHS,
    /** No side has ever seen a slice more of examples than the other. */
    EXAMPLES;

    /**
     * The pace of a word: {@code time}, {@code epochs} or {@code examples}.
     *
     * @throws IllegalArgumentException with a sentence that names the valid words
     */
    public static Pace byWord(String word) {
        try {
            return valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Unknown pace \"%s\". Available: time, epochs, examples.".formatted(word), e);
        }
    }
}
