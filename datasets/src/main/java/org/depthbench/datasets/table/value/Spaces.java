package org.depthbench.datasets.table.value;

/** Characters that stand around a value and are no part of it. */
public final class Spaces {
    private Spaces() {}

    /** Whether a character is a space of some kind, or a control character. */
    public static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u00a0' && (c == '\u00a0' || c == '\u202f' || c == '\u2009' || c == '\ufeff'));
    }

    /** A text without the blanks around it. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
