package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;

/** Makes one list of values of a sequence {@code [steps × values]}: the mean over all steps. */
public final class MeanKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final int steps;
    private final float[] sequence;
    private final float[] summary;

    public MeanKernel(Tensor input, Tensor output) {
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
            input.values().read(input.at(row), sequence, sequence.length);
            Arrays.fill(summary, 0);
            for (int begin = 0; begin < sequence.length; begin += size) {
                addMean(summary, sequence, begin, 1f / steps);
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
        for (int row = from; row < from + rows; row++) {
            output.deltas().read(output.deltaAt(row), summary, size);
            for (int begin = 0; begin < sequence.length; begin += size) {
                scale(summary, sequence, begin, 1f / steps);
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
