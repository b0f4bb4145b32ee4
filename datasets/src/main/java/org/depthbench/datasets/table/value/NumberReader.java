package org.depthbench.datasets.table.value;

import tools.jackson.core.io.NumberInput;

/**
 * Reads numbers from characters as people and programs write them, to the nearest double: a sign, digits, a decimal mark, an exponent,
 * thousands in groups of three. It holds what it read last, since a table has many.
 */
public final class NumberReader {
    private static final int MOST_DIGITS = 18;
    private static final long MOST_EXACT = 1L << 53;
    private static final int MOST_PLAIN = MOST_DIGITS + 1;
    private static final long MOST_SURE = 999_999;
    private static final int GROUP = 3;
    private static final int MOST_EXPONENT = 9999;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private final Numerals numerals;
    private final StringBuilder digits = new StringBuilder();

    private int at;
    private boolean negative;
    private long mantissa;
    private int count;
    private int significant;
    private int fractions;
    private int exponent;
    private boolean marked;
    private boolean leadingZero;
    private double value;

    /** Reads numbers that are written so. */
    public NumberReader(Numerals numerals) {
        this.numerals = numerals;
    }

    /** Reads a text; see {@link #read(char[], int, int)}. */
    public boolean read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    /** Reads the characters between two places, blanks around them aside, and answers whether they are a number. */
    public boolean read(char[] text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Spaces.isBlank(text[start])) {
            start++;
        }
        while (end > start && Spaces.isBlank(text[end - 1])) {
            end--;
        }
        return plain(text, start, end) || any(text, start, end);
    }

    /** Reads what most numbers are: digits, with a decimal mark among them at most. */
    private boolean plain(char[] text, int start, int end) {
        int first = start < end && text[start] == '-' ? start + 1 : start;
        if (first == end || end - first > MOST_PLAIN) {
            return false;
        }
        int mark = end;
        long whole = 0;
        for (int i = first; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                whole = 10 * whole + digit;
            } else if (text[i] == numerals.decimal() && mark == end) {
                mark = i;
            } else {
                return false;
            }
        }
        marked = mark < end;
        int all = end - first - (marked ? 1 : 0);
        if (all == 0 || all > MOST_DIGITS) {
            return false;
        }
        negative = first > start;
        mantissa = whole;
        significant = 0;
        fractions = marked ? end - mark - 1 : 0;
        exponent = 0;
        leadingZero = mark - first > 1 && text[first] == '0';
        value = mantissa > MOST_EXACT && numerals.decimal() == '.'
                ? NumberInput.parseDouble(text, start, end - start, true)
                : value();
        return true;
    }

    private boolean any(char[] text, int start, int end) {
        reset(start);
        sign(text, end);
        int whole = at;
        boolean grouped = whole(text, end);
        leadingZero = !grouped && count > 1 && text[whole] == '0';
        if (grouped && !groupsFit(text, whole)) {
            return false;
        }
        marked = at < end && text[at] == numerals.decimal();
        if (marked) {
            at++;
            int first = at;
            while (at < end && isDigit(text[at])) {
                digit(text[at++]);
            }
            fractions = at - first;
        }
        if (count == 0 || !exponent(text, end) || at != end) {
            return false;
        }
        value = value();
        return true;
    }

    private void reset(int start) {
        at = start;
        negative = false;
        mantissa = 0;
        count = 0;
        significant = 0;
        fractions = 0;
        exponent = 0;
        digits.setLength(0);
    }

    private void sign(char[] text, int end) {
        if (at < end && (text[at] == '-' || text[at] == '+' || text[at] == '\u2212')) {
            negative = text[at] != '+';
            at++;
        }
    }

    private boolean whole(char[] text, int end) {
        boolean grouped = false;
        while (at < end) {
            if (isDigit(text[at])) {
                digit(text[at]);
            } else if (count > 0 && isGrouping(text[at])) {
                grouped = true;
            } else {
                break;
            }
            at++;
        }
        return grouped;
    }

    private boolean groupsFit(char[] text, int whole) {
        int inGroup = 0;
        for (int i = at - 1; i >= whole; i--) {
            if (isDigit(text[i])) {
                inGroup++;
            } else if (inGroup == GROUP) {
                inGroup = 0;
            } else {
                return false;
            }
        }
        return inGroup > 0 && inGroup <= GROUP && text[whole] != '0';
    }

    private boolean isGrouping(char c) {
        char grouping = numerals.grouping();
        return grouping != Numerals.NONE
                && (c == grouping || (grouping == ' ' && Spaces.isBlank(c)) || (grouping == '\'' && c == '\u2019'));
    }

    private boolean exponent(char[] text, int end) {
        if (at >= end || (text[at] | 0x20) != 'e') {
            return true;
        }
        at++;
        boolean down = at < end && text[at] == '-';
        if (at < end && (text[at] == '-' || text[at] == '+')) {
            at++;
        }
        int first = at;
        while (at < end && isDigit(text[at])) {
            exponent = Math.min(MOST_EXPONENT, 10 * exponent + text[at++] - '0');
        }
        exponent = down ? -exponent : exponent;
        return at > first;
    }

    private void digit(char c) {
        count++;
        if (significant > 0 || c != '0') {
            significant++;
        }
        if (significant <= MOST_DIGITS) {
            mantissa = 10 * mantissa + c - '0';
        }
        if (significant >= MOST_DIGITS) {
            remember(c);
        }
    }

    /** Digits beyond those that a long holds are kept as text, for the parser of the platform. */
    private void remember(char c) {
        if (significant == MOST_DIGITS) {
            digits.append(mantissa);
        } else {
            digits.append(c);
        }
    }

    private double value() {
        int power = exponent - fractions;
        double absolute;
        if (significant <= MOST_DIGITS && mantissa <= MOST_EXACT && Math.abs(power) < POWERS.length) {
            absolute = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
        } else {
            String all = significant >= MOST_DIGITS ? digits.toString() : Long.toString(mantissa);
            absolute = NumberInput.parseDouble(all + 'e' + power, true);
        }
        return negative ? -absolute : absolute;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What was read. */
    public double lastValue() {
        return value;
    }

    /** With how many digits behind the decimal mark it was written; 0 where there is none. */
    public int lastDecimals() {
        return Math.max(0, fractions - exponent);
    }

    /** Whether it was written as a whole number. */
    public boolean lastIsInteger() {
        return !marked && exponent == 0;
    }

    /** Whether it begins with a zero that a number does not need, as a postal code does. */
    public boolean lastHasLeadingZero() {
        return leadingZero;
    }

    /** Whether a float cannot hold it as exactly as it was written. */
    public boolean lastIsRounded() {
        if (mantissa <= MOST_SURE) {
            return value != 0 && (float) value == 0;
        }
        double off = Math.abs((float) value - value);
        return off >= 0.5 * powerOfTen(exponent - fractions);
    }

    private static double powerOfTen(int power) {
        if (Math.abs(power) >= POWERS.length) {
            return Math.pow(10, power);
        }
        return power < 0 ? 1 / POWERS[-power] : POWERS[power];
    }
}
