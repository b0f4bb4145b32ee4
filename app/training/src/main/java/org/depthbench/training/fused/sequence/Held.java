package org.depthbench.training.fused.sequence;

import org.depthbench.training.fused.kernel.Lengths;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a recurrent layer remembers of a sequence that is shorter than others in its batch, from its own last step to the last
 * of all, and carries its deltas back unchanged. Where no sequence is padded it does nothing.
 */
final class Held {
    private static final float[] NONE = {0};

    private final @Nullable Lengths lengths;
    private final Cell cell;
    private final int units;
    private final float[] values;
    private final float[] states;
    private int from;
    private int rows;
    private int shortest;

    /** @param most rows that there is room for */
    Held(Tensor input, int steps, int units, int most, Cell cell) {
        this.lengths = input.lengths();
        this.cell = cell;
        this.units = units;
        this.values = new float[lengths == null ? 0 : units * most];
        this.states = new float[lengths == null ? 0 : cell.stateDeltas().length];
        this.shortest = steps;
    }

    /** Looks at the rows of a batch. */
    void begin(int first, int count) {
        from = first;
        rows = count;
        if (lengths != null) {
            shortest = Integer.MAX_VALUE;
            for (int row = first; row < first + count; row++) {
                shortest = Math.min(shortest, lengths.of(row));
            }
        }
    }

    /** Whether a step is padding in some row. */
    private boolean holds(int step) {
        return lengths != null && step >= shortest;
    }

    private boolean holds(int step, int row) {
        return lengths != null && step >= lengths.of(from + row);
    }

    /** Keeps h of the step before. */
    void before(int step, float[] hidden) {
        if (holds(step)) {
            System.arraycopy(hidden, 0, values, 0, units * rows);
        }
    }

    /** Puts back what the step has changed behind the end of a sequence. */
    void forward(int step, float[] hidden) {
        if (!holds(step)) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (holds(step, row)) {
                for (int i = row; i < units * rows; i += rows) {
                    hidden[i] = values[i];
                    cell.hold(step, i);
                }
            }
        }
    }

    /** Takes the deltas of a step out of those rows in which it is padding, so that it finds none. */
    void take(int step, float[] deltas) {
        if (!holds(step)) {
            return;
        }
        System.arraycopy(cell.stateDeltas(), 0, states, 0, states.length);
        for (int row = 0; row < rows; row++) {
            if (holds(step, row)) {
                for (int i = row; i < units * rows; i += rows) {
                    values[i] = deltas[i];
                    deltas[i] = 0;
                }
            }
        }
    }

    /** Gives the deltas of what the cell remembers to the step before, and none to the weighted sums {@code [gates × units × rows]}. */
    void giveState(int step, Floats sums, int gates) {
        if (!holds(step)) {
            return;
        }
        float[] ofCell = cell.stateDeltas();
        for (int row = 0; row < rows; row++) {
            if (holds(step, row)) {
                for (int i = row; i < units * rows && ofCell.length > 0; i += rows) {
                    ofCell[i] = states[i];
                }
                for (int i = row; i < gates * units * rows; i += rows) {
                    sums.write(i, NONE, 1);
                }
            }
        }
    }

    /** Gives the deltas of h to the step before. */
    void give(int step, float[] later) {
        if (!holds(step)) {
            return;
        }
        for (int row = 0; row < rows; row++) {
            if (holds(step, row)) {
                for (int i = row; i < units * rows; i += rows) {
                    later[i] = values[i];
                }
            }
        }
    }
}
