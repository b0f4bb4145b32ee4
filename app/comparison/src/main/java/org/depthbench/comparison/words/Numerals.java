package org.depthbench.comparison.words;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as {@link Figures} writes them, with the decimal and grouping signs of a language. */
public final class Numerals {
    private static final Pattern NUMBER = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?");

    /** A figure and nothing else: {@code 1.23 M}, {@code R² 0.873}, {@code 93.5 ± 0.2 %}, {@code 3 min 05 s}. */
    private static final Pattern FIGURE = Pattern.compile("(R² )?[-+−–]?\\d[\\d,]*(\\.\\d+)?"
            + "( ± \\d[\\d,]*(\\.\\d+)?)?([ \\u00a0][^\\s\\d.,]{1,5}([ \\u00a0]\\d+ s)?)?");

    private final boolean commas;

    /** The signs of a language; of none, those of English. */
    public Numerals(Locale locale) {
        commas = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }

    /** Whether what is behind a comma is less than one. */
    public boolean commas() {
        return commas;
    }

    /** A text whose numbers are all written in the English way. */
    public String of(String text) {
        if (!commas) {
            return text;
        }
        Matcher numbers = NUMBER.matcher(text);
        return numbers.replaceAll(found -> swapped(found.group()));
    }

    private static String swapped(String number) {
        StringBuilder swapped = new StringBuilder(number);
        for (int i = 0; i < swapped.length(); i++) {
            switch (swapped.charAt(i)) {
                case ',' -> swapped.setCharAt(i, '.');
                case '.' -> swapped.setCharAt(i, ',');
                default -> {
                    // A digit stays.
                }
            }
        }
        return swapped.toString();
    }

    /** A value that is put into a sentence: a figure in this language, anything else as it is. */
    public Object value(Object value) {
        return commas && value instanceof String text && FIGURE.matcher(text).matches() ? of(text) : value;
    }
}
