package org.depthbench.datasets.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.depthbench.datasets.table.value.Decimals;

/** What the numbers of a column are like. */
final class NumberSummary {
    private static final int BINS = 10;
    private static final int LEAST_OTHERS = 2;
    private static final double LEAST_SENTINEL = 99;

    private final NumberCounts counts;
    private final int decimals;
    private long count;
    private boolean integers = true;
    private double least = Double.POSITIVE_INFINITY;
    private double nextLeast = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double nextMost = Double.NEGATIVE_INFINITY;

    NumberSummary(ColumnTally tally) {
        counts = tally.numberCounts();
        counts.forEach(this::see);
        decimals = Decimals.shown(tally.decimals, count == 0 ? 0 : Math.max(-least, most));
    }

    private void see(double number, long times) {
        count += times;
        integers &= number == Math.rint(number);
        nextLeast = Math.min(nextLeast, Math.max(least, number));
        least = Math.min(least, number);
        nextMost = Math.max(nextMost, Math.min(most, number));
        most = Math.max(most, number);
    }

    /** Digits behind the decimal mark that are worth showing. */
    int decimals() {
        return decimals;
    }

    /** How many different ones there are. */
    long distinct() {
        return counts.size();
    }

    boolean integers() {
        return integers;
    }

    Histogram bins() {
        if (count == 0) {
            return new Histogram.Bins(0, 0, List.of());
        }
        if (least == most) {
            return new Histogram.Bins(least, most, List.of(count));
        }
        long[] inBins = new long[BINS];
        counts.forEach((number, times) -> {
            // Halved, since the ends may lie farther apart than a number can be.
            int bin = (int) (BINS * ((number / 2 - least / 2) / (most / 2 - least / 2)));
            inBins[Math.max(0, Math.min(bin, BINS - 1))] += times;
        });
        return new Histogram.Bins(least, most, LongStream.of(inBins).boxed().toList());
    }

    long countOf(double number) {
        return counts.countOf(number);
    }

    /** The least or the largest number, when it is all nines and farther from the others than these reach. */
    Optional<Double> sentinel() {
        if (isNines(least) && count - countOf(least) >= LEAST_OTHERS && nextLeast - least > most - nextLeast) {
            return Optional.of(least);
        }
        if (isNines(most) && count - countOf(most) >= LEAST_OTHERS && most - nextMost > nextMost - least) {
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
