package org.depthbench.comparison.statistics;

/** From where to where a quantity may lie; both ends may be infinite. */
public record Interval(double low, double high) {
    /** Whether all of it is above a value. */
    public boolean above(double value) {
        return low > value;
    }

    /** Whether all of it is below a value. */
    public boolean below(double value) {
        return high < value;
    }
}
