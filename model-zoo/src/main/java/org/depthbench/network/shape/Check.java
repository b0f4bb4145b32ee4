package org.depthbench.network.shape;

/** Range checks whose sentence names the bad value and the valid ones. */
public final class Check {
    private Check() {}

    /**
     * A whole number within bounds.
     *
     * @throws IllegalArgumentException with a sentence when {@code value} is outside {@code min..max}
     */
    public static long range(String what, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException("%s must be %d to %d, was %d.".formatted(what, min, max, value));
        }
        return value;
    }

    /**
     * A real number within bounds, both included; NaN is outside every range.
     *
     * @throws IllegalArgumentException with a sentence when {@code value} is outside {@code min..max}
     */
    public static double range(String what, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(
                    "%s must be %s to %s, was %s.".formatted(what, plain(min), plain(max), plain(value)));
        }
        return value;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
