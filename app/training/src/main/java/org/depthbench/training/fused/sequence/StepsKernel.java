package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;

/** Makes one list of values of a sequence {@code [steps × values]}: the mean over all steps, or the largest of each value. */
public final class StepsKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final boolean largest;
    private final int steps;
    private final float[] sequence;
    private final float[] summary;

    /** @param largest whether the largest values are kept instead of the mean */
    public StepsKernel(Tensor input, Tensor output, boolean largest) {
        this.input = input;
        this.output = output;
        this.largest = largest;
        this.steps = input.width() / output.width();
        this.sequence = new float[input.width()];
        this.summary = new float[output.width()];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        int size = summary.length;
        for (int row = from; row < from + rows; row++) {
            int known = input.steps(row, steps);
            input.values().read(input.at(row), sequence, known * size);
            Arrays.fill(summary, largest ? Float.NEGATIVE_INFINITY : 0);
            for (int begin = 0; begin < known * size; begin += size) {
                if (largest) {
                    keepLargest(summary, sequence, begin);
                } else {
                    addMean(summary, sequence, begin, 1f / known);
                }
            }
            output.values().write(output.at(row), summary, size);
        }
    }

    private static void addMean(float[] means, float[] values, int at, float part) {
        for (int i = 0; i < means.length; i++) {
            means[i] += part * values[at + i];
        }
    }

    private static void keepLargest(float[] largest, float[] values, int at) {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], values[at + i]);
        }
    }

    @Override
    public void backward(int from, int rows) {
        if (!input.hasDeltas()) {
            return;
        }
        int size = summary.length;
        for (int row = from; row < from + rows; row++) {
            int known = input.steps(row, steps);
            if (largest) {
                toLargest(row, known);
            } else {
                output.deltas().read(output.deltaAt(row), summary, size);
                for (int begin = 0; begin < known * size; begin += size) {
                    scale(summary, sequence, begin, 1f / known);
                }
            }
            Arrays.fill(sequence, known * size, sequence.length, 0);
            input.deltas().write(input.deltaAt(row), sequence, sequence.length);
        }
    }

    private static void scale(float[] from, float[] to, int at, float part) {
        for (int i = 0; i < from.length; i++) {
            to[at + i] = part * from[i];
        }
    }

    /** All of a delta goes to the first step that has the largest value. */
    private void toLargest(int row, int known) {
        int size = summary.length;
        input.values().read(input.at(row), sequence, known * size);
        output.values().read(output.at(row), summary, size);
        for (int i = 0; i < size; i++) {
            float delta = output.deltas().get(output.deltaAt(row) + i);
            boolean found = false;
            for (int at = i; at < known * size; at += size) {
                boolean here = !found && sequence[at] == summary[i];
                sequence[at] = here ? delta : 0;
                found |= here;
            }
        }
    }
}
