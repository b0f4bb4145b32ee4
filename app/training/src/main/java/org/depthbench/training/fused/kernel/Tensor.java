package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * What flows between two layers: {@code values[rows × width]}, and the delta of each value. Values of all rows are kept for
 * the backward pass. Deltas may have room for fewer rows: row r then takes the place of row {@code r mod deltaRows}.
 *
 * <p>Between recurrent layers a sequence lies step by step instead: {@code values[steps × features × rows]}, closely packed
 * however many rows a batch has, and the deltas likewise.
 */
public final class Tensor {
    private final int width;
    private final Floats values;
    private final @Nullable Floats deltas;
    private final int deltaRows;
    private final boolean stepByStep;

    /**
     * New memory, row by row.
     *
     * @param deltaRows 0 where no delta is wanted: the input of a network
     */
    public Tensor(int rows, int width, int deltaRows) {
        this(
                width,
                Floats.allocate((long) rows * width),
                deltaRows == 0 ? null : Floats.allocate((long) deltaRows * width),
                Math.max(1, deltaRows),
                false);
    }

    private Tensor(int width, Floats values, @Nullable Floats deltas, int deltaRows, boolean stepByStep) {
        this.width = width;
        this.values = values;
        this.deltas = deltas;
        this.deltaRows = deltaRows;
        this.stepByStep = stepByStep;
    }

    /** New memory for a sequence that lies step by step. */
    public static Tensor stepByStep(int rows, int width) {
        Floats values = Floats.allocate((long) rows * width);
        return new Tensor(width, values, Floats.allocate((long) rows * width), rows, true);
    }

    /** Whether it lies step by step. */
    public boolean isStepByStep() {
        return stepByStep;
    }

    /** The same memory, looked at in rows of another length. */
    Tensor inRowsOf(int otherWidth) {
        return new Tensor(otherWidth, values, deltas, Math.max(1, deltaRows * width / otherWidth), false);
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
