package org.depthbench.datasets.table.value;

/**
 * How numbers are written.
 *
 * @param decimal what parts the whole from its fractions: {@code .} or {@code ,}
 * @param grouping what parts thousands, as {@code .} in 1.240.294,00; {@link #NONE} where nothing does, a blank for any kind of it
 */
public record Numerals(char decimal, char grouping) {
    /** No such sign. */
    public static final char NONE = '\0';

    /** As programs write them: 1240294.00. */
    public static final Numerals PLAIN = new Numerals('.', NONE);

    public Numerals {
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("A decimal mark is . or , and not %s.".formatted(decimal));
        }
        if (grouping == decimal || (grouping != NONE && ".,' _".indexOf(grouping) < 0)) {
            throw new IllegalArgumentException(
                    "Beside the decimal mark %s thousands are parted by one of . , ' _ or a space, and not by %s."
                            .formatted(decimal, grouping));
        }
    }
}
