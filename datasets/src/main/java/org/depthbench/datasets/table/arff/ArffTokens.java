package org.depthbench.datasets.table.arff;

import org.depthbench.datasets.table.value.Spaces;

/** Takes values and words from a line of ARFF: bare, or in quotes of either kind in which a backslash escapes. */
final class ArffTokens {
    private static final int HEXADECIMAL = 16;
    private static final int DIGITS_OF_UNICODE = 4;

    private final String text;
    private int position;
    private boolean quoted;

    ArffTokens(String text) {
        this.text = text;
    }

    /** Whether nothing but blanks is left. */
    boolean atEnd() {
        skipBlanks();
        return position == text.length();
    }

    /** Takes a character if it comes next. */
    boolean take(char wanted) {
        boolean next = nextIs(wanted);
        position += next ? 1 : 0;
        return next;
    }

    /** Whether a character comes next. */
    boolean nextIs(char wanted) {
        return !atEnd() && text.charAt(position) == wanted;
    }

    /** Whether the last value was in quotes. */
    boolean wasQuoted() {
        return quoted;
    }

    /**
     * Takes a value.
     *
     * @param ends the characters that end one that is not in quotes, beside blanks when {@code oneWord}
     * @throws IllegalArgumentException with a sentence's end when a quote is not closed
     */
    String value(String ends, boolean oneWord) {
        quoted = !atEnd() && (text.charAt(position) == '\'' || text.charAt(position) == '"');
        if (quoted) {
            return inQuotes(text.charAt(position++));
        }
        int start = position;
        while (position < text.length()
                && ends.indexOf(text.charAt(position)) < 0
                && !(oneWord && Spaces.isBlank(text.charAt(position)))) {
            position++;
        }
        return Spaces.trimmed(text.substring(start, position));
    }

    private String inQuotes(char quote) {
        StringBuilder value = new StringBuilder();
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == quote) {
                return value.toString();
            }
            if (c == '\\' && position < text.length()) {
                c = escaped(text.charAt(position++));
            }
            value.append(c);
        }
        throw new IllegalArgumentException("a quote is not closed");
    }

    private char escaped(char c) {
        if (c == 'u' && position + DIGITS_OF_UNICODE <= text.length()) {
            String digits = text.substring(position, position + DIGITS_OF_UNICODE);
            if (digits.chars().allMatch(d -> Character.digit(d, HEXADECIMAL) >= 0)) {
                position += DIGITS_OF_UNICODE;
                return (char) Integer.parseInt(digits, HEXADECIMAL);
            }
        }
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    private void skipBlanks() {
        while (position < text.length() && Spaces.isBlank(text.charAt(position))) {
            position++;
        }
    }
}
