package org.depthbench.datasets.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.UnreadableTable;

/** Numbers of which nobody knows how many will come; they are kept in pieces, so that growing copies none. */
final class DoubleList {
    private static final int PIECE = 1 << 13;
    private static final int FIRST_PIECE = 1 << 6;

    private final Budget budget;
    private final List<double[]> full = new ArrayList<>();
    private double[] last = new double[FIRST_PIECE];
    private int used;

    DoubleList(Budget budget) {
        this.budget = budget;
    }

    void add(double value) throws UnreadableTable {
        if (used == last.length) {
            full.add(last);
            int next = Math.min(PIECE, 2 * last.length);
            budget.take((long) Double.BYTES * next);
            last = new double[next];
            used = 0;
        }
        last[used++] = value;
    }

    /** Counts all of them; the pieces are given up. */
    void countInto(NumberCounts counts) {
        full.add(Arrays.copyOf(last, used));
        used = 0;
        for (double[] piece : full) {
            for (double value : piece) {
                counts.add(value, 1);
            }
        }
        full.clear();
    }
}
