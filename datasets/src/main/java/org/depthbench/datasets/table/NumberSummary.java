package org.depthbench.datasets.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.depthbench.datasets.table.value.Decimals;

/**
 * The numbers of a column in their order.
 *
 * @param sorted all of them
 * @param decimals digits behind the decimal mark that are worth showing
 */
record NumberSummary(double[] sorted, int decimals) {
    private static final int BINS = 10;
    private static final double LEAST_SENTINEL = 99;

    static NumberSummary of(ColumnTally tally) {
        double[] sorted = tally.values.sorted();
        double largest = sorted.length == 0 ? 0 : Math.max(-sorted[0], sorted[sorted.length - 1]);
        return new NumberSummary(sorted, Decimals.shown(tally.decimals, largest));
    }

    /** How many different ones there are. */
    long distinct() {
        long distinct = sorted.length == 0 ? 0 : 1;
        for (int i = 1; i < sorted.length; i++) {
            distinct += sorted[i] > sorted[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    boolean integers() {
        return Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
    }

    Histogram bins() {
        if (sorted.length == 0) {
            return new Histogram.Bins(0, 0, List.of());
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        if (least == most) {
            return new Histogram.Bins(least, most, List.of((long) sorted.length));
        }
        long[] counts = new long[BINS];
        for (double value : sorted) {
            // Halved, since the ends may lie farther apart than a number can be.
            int bin = (int) (BINS * ((value / 2 - least / 2) / (most / 2 - least / 2)));
            counts[Math.max(0, Math.min(bin, BINS - 1))]++;
        }
        List<Long> boxed = new ArrayList<>();
        for (long count : counts) {
            boxed.add(count);
        }
        return new Histogram.Bins(least, most, boxed);
    }

    long countOf(double value) {
        return Arrays.stream(sorted).filter(each -> each == value).count();
    }

    /** The least or the largest number, when it is all nines and farther from the others than these reach. */
    Optional<Double> sentinel() {
        if (sorted.length < 3) {
            return Optional.empty();
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        int above = 0;
        while (above < sorted.length && sorted[above] == least) {
            above++;
        }
        int below = sorted.length - 1;
        while (below >= 0 && sorted[below] == most) {
            below--;
        }
        int last = sorted.length - 1;
        if (isNines(least) && above < last && sorted[above] - least > most - sorted[above]) {
            return Optional.of(least);
        }
        if (isNines(most) && below > 0 && most - sorted[below] > sorted[below] - least) {
            return Optional.of(most);
        }
        return Optional.empty();
    }

    private static boolean isNines(double value) {
        return Math.abs(value) >= LEAST_SENTINEL
                && words(Math.abs(value), 0).matches("9+")
                && value == Math.rint(value);
    }

    /** A number with so many decimals. */
    static String words(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
