package org.depthbench.datasets.text;

/**
 * As what texts are read.
 *
 * @param length how many characters of each are read
 * @param dropBad whether those that cannot be read are dropped and counted; else they end the reading
 */
public record TextChoices(int length, boolean dropBad) {
    /** The most characters of a text. */
    public static final int MOST_LENGTH = 2000;

    public TextChoices {
        if (length < 1 || length > MOST_LENGTH) {
            throw new IllegalArgumentException(
                    "Of a text 1 to %,d characters can be read, not %,d.".formatted(MOST_LENGTH, length));
        }
    }
}
