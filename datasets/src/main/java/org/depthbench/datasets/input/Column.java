package org.depthbench.datasets.input;

import java.util.List;
import java.util.Locale;

/** One column of a table. As recorded, an example has one number in it, which is not a number where it is missing. */
public sealed interface Column {
    /** What it is called. */
    String name();

    /** Whether an example may lack it; a network then has one input more, which tells. */
    boolean mayMiss();

    /** How many inputs of a network it becomes. */
    int width();

    /** A recorded number in a person's words, without its unit; {@code –} where it is missing. */
    String words(float recorded);

    /** What it was recorded in; empty for plain numbers and for categories. */
    String unit();

    /** Shown where an example lacks a column. */
    String MISSING = "–";

    /**
     * A number; as an input of a network it is standardised.
     *
     * @param decimals digits behind the point with which it was recorded
     */
    record Quantity(String name, String unit, int decimals, boolean mayMiss) implements Column {
        /** One that no example lacks. */
        public Quantity(String name, String unit, int decimals) {
            this(name, unit, decimals, false);
        }

        @Override
        public int width() {
            return mayMiss ? 2 : 1;
        }

        @Override
        public String words(float recorded) {
            return Float.isNaN(recorded) ? MISSING : String.format(Locale.ROOT, "%." + decimals + "f", recorded);
        }
    }

    /**
     * One of several values; recorded is its place among them, and as inputs of a network there is one for each, of which one is
     * 1 and the others are 0.
     */
    record Category(String name, List<String> values, boolean mayMiss) implements Column {
        public Category {
            values = List.copyOf(values);
        }

        /** One that no example lacks. */
        public Category(String name, String... values) {
            this(name, List.of(values), false);
        }

        @Override
        public int width() {
            return values.size() + (mayMiss ? 1 : 0);
        }

        @Override
        public String words(float recorded) {
            return Float.isNaN(recorded) ? MISSING : values.get((int) recorded);
        }

        @Override
        public String unit() {
            return "";
        }
    }
}
