package org.depthbench.training.fused.kernel;

/** Keeps the last step of a sequence that lies step by step, as one list of values a row. */
public final class LastStepKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final int steps;
    private final float[] step;
    private final float[] values;
    private int filledFor;

    /** @param input lies step by step */
    public LastStepKernel(Tensor input, Tensor output, int rows) {
        this.input = input;
        this.output = output;
        this.steps = input.width() / output.width();
        this.step = new float[output.width() * rows];
        this.values = new float[output.width() * rows];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    private int lastStep(int rows) {
        return (steps - 1) * output.width() * rows;
    }

    @Override
    public void forward(int from, int rows) {
        int count = output.width() * rows;
        input.values().read(lastStep(rows), step, count);
        Transposition.of(step, 0, rows, output.width(), rows, values);
        output.values().write(output.at(from), values, count);
    }

    @Override
    public void backward(int from, int rows) {
        int count = output.width() * rows;
        output.deltas().read(output.deltaAt(from), values, count);
        Transposition.of(values, 0, output.width(), rows, output.width(), step);
        if (filledFor != rows) {
            // All other steps get nothing; another number of rows leaves the last step elsewhere.
            input.deltas().fill(0, lastStep(rows), 0);
            filledFor = rows;
        }
        input.deltas().write(lastStep(rows), step, count);
    }
}
