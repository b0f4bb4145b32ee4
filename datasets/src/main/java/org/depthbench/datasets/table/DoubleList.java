package org.depthbench.datasets.table;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.UnreadableTable;

/**
 * Numbers of which nobody knows how many will come. They are counted by pieces while few of them differ, which takes far less memory
 * than they do; beyond that they are kept until all are here, since counting them takes more.
 */
final class DoubleList {
    private static final int PIECE = 1 << 16;
    private static final int FIRST_PIECE = 1 << 6;
    private static final int MOST_COUNTED = 1 << 17;
    private static final long BYTES_OF_A_COUNTED = 64;

    private final Budget budget;
    private final NumberCounts counts = new NumberCounts();
    private final List<double[]> full = new ArrayList<>();
    private double[] last = new double[FIRST_PIECE];
    private int used;

    DoubleList(Budget budget) {
        this.budget = budget;
    }

    void add(double value) throws UnreadableTable {
        if (used == last.length) {
            makeRoom();
        }
        last[used++] = value;
    }

    private void makeRoom() throws UnreadableTable {
        if (counts.size() < MOST_COUNTED) {
            int before = counts.size();
            count(last, used);
            budget.take(BYTES_OF_A_COUNTED * (counts.size() - before));
        } else {
            full.add(last);
            budget.take((long) Double.BYTES * PIECE);
            last = new double[PIECE];
        }
        if (last.length < PIECE) {
            last = new double[2 * last.length];
        }
        used = 0;
    }

    private void count(double[] values, int number) {
        for (int i = 0; i < number; i++) {
            counts.add(values[i], 1);
        }
    }

    /** The different ones with how often each is there; nothing is added any more. */
    NumberCounts counts() {
        count(last, used);
        used = 0;
        full.forEach(piece -> count(piece, piece.length));
        full.clear();
        return counts;
    }
}
