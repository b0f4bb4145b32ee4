package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;

/**
 * Two recurrent layers, of which one reads each sequence from its own end; of each step what both remember stands beside each other, {@code
 * [steps × 2·units]}, or of their last steps alone.
 */
public final class BidirectionalKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Tensor reversed;
    private final Kernel ahead;
    private final Kernel back;
    private final int steps;
    private final int features;
    private final int units;
    private final int handedOut;
    private final float[] sequence;
    private final float[] turned;
    private final float[] both;
    private final float[] one;

    /**
     * @param output as wide as all steps, or as one
     * @param units of each direction
     * @param ahead makes the layer that reads from the beginning, of its input and its output
     * @param back makes the other one
     */
    public BidirectionalKernel(
            Tensor input,
            Tensor output,
            int steps,
            int units,
            int rows,
            BiFunction<Tensor, Tensor, Kernel> ahead,
            BiFunction<Tensor, Tensor, Kernel> back) {
        this.input = input;
        this.output = output;
        this.steps = steps;
        this.features = input.width() / steps;
        this.units = units;
        this.handedOut = output.width() / (2 * units);
        Tensor backwards = new Tensor(rows, input.width(), input.hasDeltas() ? rows : 0);
        this.reversed = input.lengths() == null ? backwards : backwards.padded(input.lengths());
        int width = output.width() / 2;
        this.ahead = ahead.apply(input, new Tensor(rows, width, rows));
        this.back = back.apply(reversed, new Tensor(rows, width, rows));
        this.sequence = new float[input.width()];
        this.turned = new float[input.width()];
        this.both = new float[output.width()];
        this.one = new float[width];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public long keptValues() {
        return ahead.keptValues() + back.keptValues();
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            input.values().read(input.at(row), sequence, sequence.length);
            turn(sequence, turned, input.steps(row, steps));
            reversed.values().write(reversed.at(row), turned, turned.length);
        }
        ahead.forward(from, rows);
        back.forward(from, rows);
        for (int row = from; row < from + rows; row++) {
            Arrays.fill(both, 0);
            ahead.output().values().read(ahead.output().at(row), one, one.length);
            for (int step = 0; step < known(row); step++) {
                System.arraycopy(one, step * units, both, 2 * step * units, units);
            }
            back.output().values().read(back.output().at(row), one, one.length);
            for (int step = 0; step < known(row); step++) {
                System.arraycopy(one, (known(row) - 1 - step) * units, both, (2 * step + 1) * units, units);
            }
            output.values().write(output.at(row), both, both.length);
        }
    }

    /** How many steps of a row are handed out that are no padding. */
    private int known(int row) {
        return handedOut == 1 ? 1 : input.steps(row, steps);
    }

    /** Puts the steps of a sequence in the opposite order, and 0 behind them. */
    private void turn(float[] from, float[] to, int known) {
        Arrays.fill(to, known * features, to.length, 0);
        for (int step = 0; step < known; step++) {
            System.arraycopy(from, (known - 1 - step) * features, to, step * features, features);
        }
    }

    @Override
    public void backward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            output.deltas().read(output.deltaAt(row), both, both.length);
            Arrays.fill(one, 0);
            for (int step = 0; step < known(row); step++) {
                System.arraycopy(both, 2 * step * units, one, step * units, units);
            }
            ahead.output().deltas().write(ahead.output().deltaAt(row), one, one.length);
            for (int step = 0; step < known(row); step++) {
                System.arraycopy(both, (2 * step + 1) * units, one, (known(row) - 1 - step) * units, units);
            }
            back.output().deltas().write(back.output().deltaAt(row), one, one.length);
        }
        ahead.backward(from, rows);
        back.backward(from, rows);
        if (input.hasDeltas()) {
            for (int row = from; row < from + rows; row++) {
                reversed.deltas().read(reversed.deltaAt(row), sequence, sequence.length);
                turn(sequence, turned, input.steps(row, steps));
                input.deltas().read(input.deltaAt(row), sequence, sequence.length);
                Rows.add(sequence, turned, sequence.length);
                input.deltas().write(input.deltaAt(row), sequence, sequence.length);
            }
        }
    }
}
