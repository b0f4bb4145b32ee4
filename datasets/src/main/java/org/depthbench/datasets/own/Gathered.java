package org.depthbench.datasets.own;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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

    /** What is learned from in one row, to find its twins by. */
    List<Float> inputs(int row) {
        List<Float> inputs = new ArrayList<>();
        for (int column = 0; column < columns.length - 1; column++) {
            inputs.add(columns[column][row]);
        }
        return inputs;
    }
}
