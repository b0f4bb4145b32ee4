package org.depthbench.comparison.chart.glance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts values on a line between two places. */
final class Scale {
    private static final double MARGIN = 0.06;

    private final double low;
    private final double high;
    private final boolean logarithmic;
    private final double from;
    private final double to;

    private Scale(double low, double high, boolean logarithmic, double from, double to) {
        this.low = low;
        this.high = high;
        this.logarithmic = logarithmic;
        this.from = from;
        this.to = to;
    }

    /** One that has nothing at its beginning, or values below it. */
    static Scale fromNothing(double[] values, double from, double to) {
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(0, Arrays.stream(values).max().orElse(1));
        return new Scale(low, high == low ? low + 1 : high, false, from, to);
    }

    /** One around the values, with a margin. */
    static Scale around(double[] values, double from, double to) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double margin = high == low ? 1 : MARGIN * (high - low);
        return new Scale(low - margin, high + margin, false, from, to);
    }

    /**
     * A logarithmic one around the values.
     *
     * @param values those that are not above 0 are left out
     */
    static Scale logarithmic(double[] values, double from, double to) {
        double[] above = Arrays.stream(values).filter(each -> each > 0).toArray();
        double low = Math.log10(Arrays.stream(above).min().orElse(1));
        double high = Math.log10(Arrays.stream(above).max().orElse(10));
        double margin = high == low ? 1 : 0;
        return new Scale(low - margin, high + margin, true, from, to);
    }

    /** Where a value is; at the nearer end where it is outside. */
    double at(double value) {
        double place = logarithmic ? (value > 0 ? Math.log10(value) : low) : value;
        double share = Math.min(1, Math.max(0, (place - low) / (high - low)));
        return from + share * (to - from);
    }

    /** The powers of ten on a logarithmic one. */
    List<Double> decades() {
        List<Double> decades = new ArrayList<>();
        for (double power = Math.ceil(low); power <= high; power++) {
            decades.add(Math.pow(10, power));
        }
        return decades;
    }
}
