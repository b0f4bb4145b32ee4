package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.convolution.ImageOrder;
import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * What flows between two layers: {@code values[rows × width]}, and the delta of each value. Values of all rows are kept for
 * the backward pass. Deltas may have room for fewer rows: row r then takes the place of row {@code r mod deltaRows}.
 *
 * <p>Images may lie in blocks of channels: {@link ImageOrder}.
 *
 * <p>Between recurrent layers a sequence lies step by step instead, closely packed however many rows a batch has, and with room for
 * what the layer behind finds beside it: {@code values[steps × (features + 1 + units) × rows]}, in each step its features, a line of
 * ones and the state before it, and deltas of the same layout.
 */
public final class Tensor {
    private final int width;
    private final Floats values;
    private final @Nullable Floats deltas;
    private final int deltaRows;
    private final int linesOfStep;
    private final int block;
    private final @Nullable Lengths lengths;

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
                0,
                0,
                null);
    }

    private Tensor(
            int width,
            Floats values,
            @Nullable Floats deltas,
            int deltaRows,
            int linesOfStep,
            int block,
            @Nullable Lengths lengths) {
        this.width = width;
        this.values = values;
        this.deltas = deltas;
        this.deltaRows = deltaRows;
        this.linesOfStep = linesOfStep;
        this.block = block;
        this.lengths = lengths;
    }

    /**
     * New memory for a sequence that lies step by step.
     *
     * @param units of the recurrent layer behind
     */
    public static Tensor stepByStep(int rows, int steps, int features, int units) {
        int lines = features + 1 + units;
        return new Tensor(
                steps * features,
                Floats.allocate((long) steps * lines * rows),
                Floats.allocate((long) steps * lines * rows),
                rows,
                lines,
                0,
                null);
    }

    /** The same memory, whose sequences may be padded. */
    public Tensor padded(Lengths ofRows) {
        return new Tensor(width, values, deltas, deltaRows, linesOfStep, block, ofRows);
    }

    /** The same memory, whose images lie in such blocks. */
    public Tensor inBlocksOf(int channels) {
        return new Tensor(width, values, deltas, deltaRows, linesOfStep, channels, lengths);
    }

    /** In what blocks of channels its images lie; 0 where they lie channel by channel. */
    public int block() {
        return block;
    }

    /** How long the sequences in it are; null where none is padded. */
    public @Nullable Lengths lengths() {
        return lengths;
    }

    /** How many steps of a row are no padding: all of them where none is padded. */
    public int steps(int row, int all) {
        return lengths == null ? all : lengths.of(row);
    }

    /** Whether it lies step by step. */
    public boolean isStepByStep() {
        return linesOfStep > 0;
    }

    /** Where the features of a step begin in a batch of so many rows, and their deltas. */
    public int stepAt(int step, int rows) {
        return step * linesOfStep * rows;
    }

    /** The same memory, looked at in rows of another length. */
    public Tensor inRowsOf(int otherWidth) {
        return new Tensor(otherWidth, values, deltas, Math.max(1, deltaRows * width / otherWidth), 0, 0, null);
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
