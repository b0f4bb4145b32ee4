package org.depthbench.datasets.own;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.depthbench.datasets.task.Scale;

/**
 * All rows as numbers.
 *
 * @param columns the inputs, and then what is predicted
 * @param rowsKnown whether a row has what is predicted
 */
record Gathered(float[][] columns, boolean[] rowsKnown) {
    int[] known() {
        return IntStream.range(0, rowsKnown.length)
                .filter(row -> rowsKnown[row])
                .toArray();
    }

    /**
     * Writes a row.
     *
     * @param scale of what is predicted
     */
    void write(int row, Scale scale, ByteBuffer to) {
        for (int column = 0; column < columns.length - 1; column++) {
            to.putFloat(columns[column][row]);
        }
        to.putFloat(scale.learned(columns[columns.length - 1][row]));
    }

    /**
     * How many of some rows are like one that is learned from; of several columns and many rows a set of their numbers would take far
     * more memory than they do.
     *
     * @param learned the rows here that are learned from
     * @param others all rows among which the tested ones are
     */
    long twins(int[] learned, Gathered others, int[] tested) {
        int mask = Integer.highestOneBit(Math.max(1, learned.length)) * 4 - 1;
        // One more than a row, 0 where there is none.
        int[] places = new int[mask + 1];
        for (int row : learned) {
            int place = hash(row) & mask;
            while (places[place] > 0 && !isLike(places[place] - 1, this, row)) {
                place = (place + 1) & mask;
            }
            places[place] = row + 1;
        }
        long twins = 0;
        for (int row : tested) {
            int place = others.hash(row) & mask;
            while (places[place] > 0 && !isLike(places[place] - 1, others, row)) {
                place = (place + 1) & mask;
            }
            twins += places[place] > 0 ? 1 : 0;
        }
        return twins;
    }

    private int hash(int row) {
        long hash = 0;
        for (int column = 0; column < columns.length - 1; column++) {
            hash = (hash + Float.floatToIntBits(columns[column][row])) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) hash;
    }

    private boolean isLike(int row, Gathered others, int other) {
        for (int column = 0; column < columns.length - 1; column++) {
            if (Float.compare(columns[column][row], others.columns[column][other]) != 0) {
                return false;
            }
        }
        return true;
    }
}
