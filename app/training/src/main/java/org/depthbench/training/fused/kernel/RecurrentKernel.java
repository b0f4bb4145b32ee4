package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A recurrent layer: {@code zₜ = Wxₜ + Rhₜ₋₁ + b}, and its {@link Cell} makes {@code hₜ} of it. Backward through time {@code δhₜ₋₁ += Rᵀδzₜ},
 * {@code δW += δzₜxₜᵀ}, {@code δR += δzₜhₜ₋₁ᵀ}, {@code δb += Σδzₜ} and {@code δxₜ = Wᵀδzₜ}.
 *
 * <p>Inside, a step has its values {@code [gates × units × rows]}: each gate of all rows is one stretch for the cell's loops. R and b
 * stand in one matrix, and a line of ones below {@code hₜ₋₁}, so that the bias needs no loop of its own. Deeplearning4j stores W and R
 * column by column: {@code [gates·units × features]} row by row.
 */
public final class RecurrentKernel implements Kernel {
    /** Rows and columns transposed at a time, so that both sides stay in the first cache. */
    private static final int BLOCK = 16;

    private final Tensor input;
    private final Tensor output;
    private final Parameter inputWeights;
    private final Parameter recurrentWeights;
    private final Parameter bias;
    private final Cell cell;
    private final Gemm gemm;
    private final int steps;
    private final int features;
    private final int units;
    private final int sums;
    private final Floats z;
    private final Floats states;
    private final Floats laterDeltas;
    private final Floats weights;
    private final Floats gradients;
    private final float[][] gates;
    private final float[] hidden = new float[Cell.MOST];
    private final float[] deltas = new float[Cell.MOST];
    private final float[] later = new float[Cell.MOST];
    private final float[] ofUnits;
    private final float[] ofRows;
    private final float[] line;

    public RecurrentKernel(
            Tensor input,
            Tensor output,
            int steps,
            int rows,
            Parameter inputWeights,
            Parameter recurrentWeights,
            Parameter bias,
            Cell cell,
            Gemm gemm) {
        this.input = input;
        this.output = output;
        this.inputWeights = inputWeights;
        this.recurrentWeights = recurrentWeights;
        this.bias = bias;
        this.cell = cell;
        this.gemm = gemm;
        this.steps = steps;
        this.features = input.width() / steps;
        this.units = output.width() / steps;
        this.sums = cell.gates() * units;
        this.z = Floats.allocate((long) steps * sums * rows);
        this.states = Floats.allocate((steps + 1L) * (units + 1) * rows);
        this.laterDeltas = Floats.allocate((long) units * rows);
        this.weights = Floats.allocate((long) sums * (units + 1));
        this.gradients = Floats.allocate((long) sums * (units + 1));
        this.gates = new float[cell.gates()][Cell.MOST];
        this.ofUnits = new float[units * rows];
        this.ofRows = new float[units * rows];
        this.line = new float[units + 1];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    /** Where a step's weighted sums begin. */
    private int sumsAt(int step, int rows) {
        return step * sums * rows;
    }

    /** Where the state that a step finds begins: h of the step before, and a line of ones. */
    private int stateAt(int step, int rows) {
        return step * (units + 1) * rows;
    }

    /** The steps' inputs or their deltas lie row by row, {@code [rows × steps × features]}. */
    private Gemm.Matrix ofStep(Floats memory, int at, int step) {
        return Gemm.Matrix.rows(memory, at + step * features, input.width());
    }

    private Gemm.Matrix inputs(int from, int step) {
        return ofStep(input.values(), input.at(from), step);
    }

    @Override
    public void forward(int from, int rows) {
        joinWeights();
        states.fill(0, units * rows, 0);
        for (int step = 0; step < steps; step++) {
            states.fill(stateAt(step, rows) + units * rows, rows, 1);
            Gemm.Matrix z = Gemm.Matrix.rows(this.z, sumsAt(step, rows), rows);
            gemm.multiply(
                    sums,
                    rows,
                    features,
                    inputWeights.rows(features),
                    inputs(from, step).transpose(),
                    0,
                    z);
            gemm.multiply(
                    sums,
                    rows,
                    units + 1,
                    Gemm.Matrix.rows(weights, 0, units + 1),
                    Gemm.Matrix.rows(states, stateAt(step, rows), rows),
                    1,
                    z);
            throughCell(step, rows);
            handOut(step, from, rows);
        }
    }

    /** Puts R and b side by side, {@code [gates·units × (units + 1)]}. */
    private void joinWeights() {
        for (int sum = 0; sum < sums; sum++) {
            recurrentWeights.values().read(recurrentWeights.at() + sum * units, line, units);
            line[units] = bias.values().get(bias.at() + sum);
            weights.write(sum * (units + 1), line, units + 1);
        }
    }

    private void throughCell(int step, int rows) {
        int all = units * rows;
        for (int done = 0; done < all; done += Cell.MOST) {
            int count = Math.min(Cell.MOST, all - done);
            int at = step * all + done;
            readGates(step, rows, done, count);
            cell.forward(at, at - all, count, gates, hidden);
            writeGates(step, rows, done, count);
            states.write(stateAt(step + 1, rows) + done, hidden, count);
        }
    }

    private void readGates(int step, int rows, int done, int count) {
        for (int gate = 0; gate < gates.length; gate++) {
            z.read(sumsAt(step, rows) + gate * units * rows + done, gates[gate], count);
        }
    }

    private void writeGates(int step, int rows, int done, int count) {
        for (int gate = 0; gate < gates.length; gate++) {
            z.write(sumsAt(step, rows) + gate * units * rows + done, gates[gate], count);
        }
    }

    private void handOut(int step, int from, int rows) {
        states.read(stateAt(step + 1, rows), ofUnits, units * rows);
        transpose(ofUnits, units, rows, ofRows);
        for (int row = 0; row < rows; row++) {
            output.values().write(output.at(from + row) + step * units, ofRows, row * units, units);
        }
    }

    private static void transpose(float[] from, int rows, int columns, float[] to) {
        for (int row = 0; row < rows; row += BLOCK) {
            for (int column = 0; column < columns; column += BLOCK) {
                int rowEnd = Math.min(rows, row + BLOCK);
                int columnEnd = Math.min(columns, column + BLOCK);
                for (int i = row; i < rowEnd; i++) {
                    for (int k = column; k < columnEnd; k++) {
                        to[k * rows + i] = from[i * columns + k];
                    }
                }
            }
        }
    }

    @Override
    public void backward(int from, int rows) {
        laterDeltas.fill(0, units * rows, 0);
        cell.beginBackward(units * rows);
        for (int step = steps - 1; step >= 0; step--) {
            takeDeltas(step, from, rows);
            backThroughCell(step, rows);
            Gemm.Matrix dz = Gemm.Matrix.rows(z, sumsAt(step, rows), rows);
            float beta = step == steps - 1 ? 0 : 1;
            gemm.multiply(sums, features, rows, dz, inputs(from, step), beta, inputWeights.gradientRows(features));
            gemm.multiply(
                    sums,
                    units + 1,
                    rows,
                    dz,
                    Gemm.Matrix.columns(states, stateAt(step, rows), rows),
                    beta,
                    Gemm.Matrix.rows(gradients, 0, units + 1));
            if (step > 0) {
                gemm.multiply(
                        units,
                        rows,
                        sums,
                        Gemm.Matrix.columns(weights, 0, units + 1),
                        dz,
                        0,
                        Gemm.Matrix.rows(laterDeltas, 0, rows));
            }
            if (input.hasDeltas()) {
                gemm.multiply(
                        rows,
                        features,
                        sums,
                        dz.transpose(),
                        inputWeights.rows(features),
                        0,
                        ofStep(input.deltas(), input.deltaAt(from), step));
            }
        }
        divideGradients();
    }

    private void takeDeltas(int step, int from, int rows) {
        for (int row = 0; row < rows; row++) {
            output.deltas().read(output.deltaAt(from + row) + step * units, ofRows, row * units, units);
        }
        transpose(ofRows, rows, units, ofUnits);
    }

    private void backThroughCell(int step, int rows) {
        int all = units * rows;
        for (int done = 0; done < all; done += Cell.MOST) {
            int count = Math.min(Cell.MOST, all - done);
            int at = step * all + done;
            readGates(step, rows, done, count);
            states.read(stateAt(step + 1, rows) + done, hidden, count);
            laterDeltas.read(done, later, count);
            System.arraycopy(ofUnits, done, deltas, 0, count);
            add(deltas, later, count);
            cell.backward(at, at - all, count, gates, hidden, deltas);
            writeGates(step, rows, done, count);
        }
    }

    private static void add(float[] to, float[] terms, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += terms[i];
        }
    }

    /** Hands out what stands side by side to the gradients of R and b. */
    private void divideGradients() {
        float[] ofBias = new float[sums];
        for (int sum = 0; sum < sums; sum++) {
            gradients.read(sum * (units + 1), line, units + 1);
            recurrentWeights.gradients().write(recurrentWeights.at() + sum * units, line, units);
            ofBias[sum] = line[units];
        }
        bias.writeGradient(ofBias);
    }
}
