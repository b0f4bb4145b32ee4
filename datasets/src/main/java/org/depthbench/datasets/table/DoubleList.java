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

    int size() {
        return full.stream().mapToInt(piece -> piece.length).sum() + used;
    }

    /** All of them in ascending order; the pieces are given up. */
    double[] sorted() {
        double[] all = new double[size()];
        int at = 0;
        for (double[] piece : full) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        System.arraycopy(last, 0, all, at, used);
        full.clear();
        used = 0;
        Arrays.sort(all);
        return all;
    }
}
