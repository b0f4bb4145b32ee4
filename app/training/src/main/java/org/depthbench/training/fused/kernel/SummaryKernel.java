package org.depthbench.training.fused.kernel;

import java.util.Arrays;

/** Makes one list of values of a sequence {@code [steps × values]}: its last step, or the mean over all. */
public final class SummaryKernel implements Kernel {
    private final boolean last;
    private final Tensor input;
    private final Tensor output;
    private final int steps;
    private final float[] sequence;
    private final float[] summary;

    public SummaryKernel(boolean last, Tensor input, Tensor output) {
        this.last = last;
        this.input = input;
        this.output = output;
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
            if (last) {
                input.values().read(input.at(row) + (steps - 1) * size, summary, size);
            } else {
                input.values().read(input.at(row), sequence, sequence.length);
                Arrays.fill(summary, 0);
                for (int begin = 0; begin < sequence.length; begin += size) {
                    addMean(summary, sequence, begin, 1f / steps);
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

    @Override
    public void backward(int from, int rows) {
        if (!input.hasDeltas()) {
            return;
        }
        int size = summary.length;
        Arrays.fill(sequence, 0);
        for (int row = from; row < from + rows; row++) {
            output.deltas().read(output.deltaAt(row), summary, size);
            if (last) {
                System.arraycopy(summary, 0, sequence, sequence.length - size, size);
            } else {
                for (int begin = 0; begin < sequence.length; begin += size) {
                    scale(summary, sequence, begin, 1f / steps);
                }
            }
            input.deltas().write(input.deltaAt(row), sequence, sequence.length);
        }
    }

    private static void scale(float[] from, float[] to, int at, float part) {
        for (int i = 0; i < from.length; i++) {
            to[at + i] = part * from[i];
        }
    }
}
