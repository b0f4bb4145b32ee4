package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.memory.Floats;

/**
 * A batch of sequences step by step, {@code [steps × rows × size]}, so that what all rows have in one step lies together. Tensors
 * have it row by row, {@code [rows × steps × size]}.
 */
final class StepMajor {
    private final int steps;
    private final int size;
    private final Floats values;
    private final float[] line;

    StepMajor(int steps, int rows, int size) {
        this.steps = steps;
        this.size = size;
        this.values = Floats.allocate((long) steps * rows * size);
        this.line = new float[steps * size];
    }

    Floats values() {
        return values;
    }

    /** Where a step begins when there are so many rows. */
    int at(int step, int rows) {
        return step * rows * size;
    }

    /** Takes one row over from where it lies whole. */
    void gather(Floats source, int sourceAt, int row, int rows) {
        source.read(sourceAt, line, line.length);
        for (int step = 0; step < steps; step++) {
            values.write(at(step, rows) + row * size, line, step * size, size);
        }
    }

    /** Hands one row out to where it shall lie whole. */
    void scatter(Floats target, int targetAt, int row, int rows) {
        for (int step = 0; step < steps; step++) {
            values.read(at(step, rows) + row * size, line, step * size, size);
        }
        target.write(targetAt, line, line.length);
    }
}
