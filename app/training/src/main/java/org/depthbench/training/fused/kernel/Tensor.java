package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * What flows between two layers: {@code values[rows × width]}, and the delta of each value. Values of all rows are kept for
 * the backward pass. Deltas may have room for fewer rows: row r then takes the place of row {@code r mod deltaRows}.
 */
public final class Tensor {
    private final int width;
    private final Floats values;
    private final @Nullable Floats deltas;
    private final int deltaRows;

    /**
     * New memory.
     *
     * @param deltaRows 0 where no delta is wanted: the input of a network
     */
    public Tensor(int rows, int width, int deltaRows) {
        this.width = width;
        this.values = Floats.allocate((long) rows * width);
        this.deltas = deltaRows == 0 ? null : Floats.allocate((long) deltaRows * width);
        this.deltaRows = Math.max(1, deltaRows);
    }

    private Tensor(int width, Floats values, @Nullable Floats deltas, int deltaRows) {
        this.width = width;
        this.values = values;
        this.deltas = deltas;
        this.deltaRows = deltaRows;
    }

    /** The same memory, looked at in rows of another length. */
    Tensor inRowsOf(int otherWidth) {
        return new Tensor(otherWidth, values, deltas, Math.max(1, deltaRows * width / otherWidth));
    }

    /** Numbers in one row. */
    public int width() {
        return width;
    }

    public Floats values() {
        return values;
    }

    /** Where the values of a row begin. */
    public int at(int row) {
        return row * width;
    }

    /** Whether anyone wants to know the delta. */
    public boolean hasDeltas() {
        return deltas != null;
    }

    /** The deltas; only where {@link #hasDeltas}. */
    public Floats deltas() {
        if (deltas == null) {
            throw new IllegalStateException("The input of a network has no delta.");
        }
        return deltas;
    }

    /** Where the delta of a row begins. */
    public int deltaAt(int row) {
        return row % deltaRows * width;
    }
}
