package org.depthbench.comparison.evidence;

import java.util.List;
import org.depthbench.comparison.spec.Side;

/**
 * What one row shows at a glance: a number a side, and both drawn beside each other.
 *
 * @param effect what the one side is to the other in a few words, such as {@code 1.6 × (0.9 to 2.6)}; empty where nothing is compared
 */
public record Glance(Figure shallow, Figure deep, Plot plot, String effect) {
    /** Of a row that nothing is known of yet. */
    public static final Glance NONE = new Glance(Figure.NONE, Figure.NONE, new Plot.None(), "");

    /** The number of a side. */
    public Figure of(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /**
     * A number as it is read.
     *
     * @param text the number with its unit, or a word; empty where there is none yet
     * @param of what it is the number of, and over what
     */
    public record Figure(String text, String of) {
        /** Where there is none yet. */
        public static final Figure NONE = new Figure("", "");
    }

    /** What is drawn of both sides. */
    public sealed interface Plot {
        /** Nothing. */
        record None() implements Plot {}

        /** A value a side, drawn from nothing on, or on a logarithmic axis where one is many times the other. */
        record Bars(Value shallow, Value deep) implements Plot {
            /** The value of a side. */
            public Value of(Side side) {
                return side == Side.SHALLOW ? shallow : deep;
            }
        }

        /** Values over what was varied, on a logarithmic axis; at least two a side. */
        record Lines(List<Place> shallow, List<Place> deep) implements Plot {
            public Lines {
                shallow = List.copyOf(shallow);
                deep = List.copyOf(deep);
            }

            /** The values of a side. */
            public List<Place> of(Side side) {
                return side == Side.SHALLOW ? shallow : deep;
            }
        }

        /** On how many tasks which side was better, both were practically equal, or nothing is certain. */
        record Tally(int shallow, int equal, int open, int deep) implements Plot {
            /** All of them. */
            public int tasks() {
                return shallow + equal + open + deep;
            }
        }
    }

    /**
     * A measured value.
     *
     * @param low of its 95 % interval; not finite where there is none
     * @param values those that it is the mean of; none where it was measured once
     */
    public record Value(double mean, double low, double high, List<Double> values) {
        public Value {
            values = List.copyOf(values);
        }

        /** One that was measured once. */
        public static Value once(double value) {
            return new Value(value, Double.NaN, Double.NaN, List.of());
        }
    }

    /**
     * A value at a place of the axis.
     *
     * @param x above 0
     */
    public record Place(double x, String label, Value value) {}
}
