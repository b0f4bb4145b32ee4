package org.depthbench.datasets.table.value;

/** How many digits behind the decimal mark are worth showing of numbers that are kept as floats. */
public final class Decimals {
    private static final int DIGITS_KEPT = 7;
    private static final int MOST = 12;

    private Decimals() {}

    /**
     * At most as many as were recorded, and as a float keeps.
     *
     * @param recorded digits behind the decimal mark in the file
     * @param largest the largest absolute value
     */
    public static int shown(int recorded, double largest) {
        int before = largest > 0 ? (int) Math.floor(Math.log10(largest)) + 1 : 1;
        return Math.max(0, Math.min(recorded, Math.min(DIGITS_KEPT - before, MOST)));
    }
}
