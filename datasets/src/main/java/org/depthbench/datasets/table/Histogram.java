package org.depthbench.datasets.table;

import java.util.List;

/** How the values of a column are spread. */
public sealed interface Histogram {
    /**
     * Numbers in bins of equal width; one that lies between two counts for the upper one.
     *
     * @param least the lower end of the first bin
     * @param most the upper end of the last
     * @param counts numbers in each bin
     */
    record Bins(double least, double most, List<Long> counts) implements Histogram {
        public Bins {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Values with how often each stands there, the most frequent first.
     *
     * @param more rows with values that are not among them
     */
    record Values(List<Share> shares, long more) implements Histogram {
        public Values {
            shares = List.copyOf(shares);
        }
    }

    /** A value and the number of its rows. */
    record Share(String value, long count) {}
}
