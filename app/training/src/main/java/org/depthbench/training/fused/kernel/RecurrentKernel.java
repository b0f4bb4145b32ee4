package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A recurrent layer: {@code zₜ = Wxₜ + Rhₜ₋₁ + b}, and its {@link Cell} makes {@code hₜ} of it. Backward through time {@code δhₜ₋₁ += Rᵀδzₜ},
 * {@code δW += δzₜxₜᵀ}, {@code δR += δzₜhₜ₋₁ᵀ}, {@code δb += Σδzₜ} and {@code δxₜ = Wᵀδzₜ}.
 *
 * <p>What a step finds stands in one matrix, {@code xₜ} above {@code hₜ₋₁} above a line of ones, {@code [(features + units + 1) × rows]},
 * and W, R and b beside each other in another: one product gives all sums of a step, and one all its gradients. The sums are
 * {@code [gates × units × rows]}: each gate of all rows is one stretch for the cell's loops. Deeplearning4j stores W and R column by
 * column: {@code [gates·units × features]} row by row.
 */
public final class RecurrentKernel implements Kernel {
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
    private final int found;
    private final Floats finds;
    private final Floats z;
    private final Floats below;
    private final Floats weights;
    private final Floats gradients;
    private final float[] hidden;
    private final float[] deltas;
    private final float[] later;
    private final float[][] ofSums;
    private final float[] ofRows;
    private final float[] ofStep;
    private final float[] ones;
    private final float[] joint;
    private final float[] ofInputs;
    private final float[] ofHidden;
    private final float[] ofOnes;

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
        this.found = features + units + 1;
        this.finds = Floats.allocate((long) steps * found * rows);
        this.z = Floats.allocate((long) sums * rows);
        this.below = Floats.allocate((long) (features + units) * rows);
        this.weights = Floats.allocate((long) sums * found);
        this.gradients = Floats.allocate((long) sums * found);
        this.hidden = new float[units * rows];
        this.deltas = new float[units * rows];
        this.later = new float[units * rows];
        this.ofSums = new float[cell.gates()][units * rows];
        this.ofRows = new float[Math.max(units * rows, input.isStepByStep() ? 0 : input.width() * rows)];
        this.ofStep = new float[features * rows];
        this.ones = new float[rows];
        this.joint = new float[sums * found];
        this.ofInputs = new float[sums * features];
        this.ofHidden = new float[sums * units];
        this.ofOnes = new float[sums];
        Arrays.fill(ones, 1);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    /** Where what a step finds begins. */
    private int findsAt(int step, int rows) {
        return step * found * rows;
    }

    private int hiddenAt(int step, int rows) {
        return findsAt(step, rows) + features * rows;
    }

    @Override
    public void forward(int from, int rows) {
        joinWeights();
        takeInputs(from, rows);
        Arrays.fill(hidden, 0, units * rows, 0);
        for (int step = 0; step < steps; step++) {
            finds.write(hiddenAt(step, rows), hidden, units * rows);
            finds.write(hiddenAt(step, rows) + units * rows, ones, rows);
            gemm.multiply(
                    sums,
                    rows,
                    found,
                    Gemm.Matrix.rows(weights, 0, found),
                    Gemm.Matrix.rows(finds, findsAt(step, rows), rows),
                    0,
                    Gemm.Matrix.rows(z, 0, rows));
            throughCell(step, rows);
            handOut(step, from, rows);
        }
    }

    /** Puts W, R and b side by side, {@code [gates·units × (features + units + 1)]}. */
    private void joinWeights() {
        inputWeights.read(ofInputs);
        recurrentWeights.read(ofHidden);
        bias.read(ofOnes);
        for (int sum = 0, at = 0; sum < sums; sum++, at += found) {
            System.arraycopy(ofInputs, sum * features, joint, at, features);
            System.arraycopy(ofHidden, sum * units, joint, at + features, units);
            joint[at + found - 1] = ofOnes[sum];
        }
        weights.write(0, joint, joint.length);
    }

    private void takeInputs(int from, int rows) {
        int count = features * rows;
        if (!input.isStepByStep()) {
            input.values().read(input.at(from), ofRows, input.width() * rows);
        }
        for (int step = 0; step < steps; step++) {
            if (input.isStepByStep()) {
                input.values().copy(step * count, finds, findsAt(step, rows), count);
            } else {
                Transposition.of(ofRows, step * features, input.width(), rows, features, ofStep);
                finds.write(findsAt(step, rows), ofStep, count);
            }
        }
    }

    private void throughCell(int step, int rows) {
        int all = units * rows;
        for (int begin = 0; begin < all; begin += Cell.MOST) {
            int end = Math.min(all, begin + Cell.MOST);
            for (int gate = 0; gate < cell.gates(); gate++) {
                z.read(gate * all + begin, cell.sums(gate, step), begin, end - begin);
            }
            cell.forward(step, begin, end, hidden);
        }
    }

    private void handOut(int step, int from, int rows) {
        if (output.isStepByStep()) {
            output.values().write(step * units * rows, hidden, units * rows);
            return;
        }
        Transposition.of(hidden, 0, rows, units, rows, ofRows);
        for (int row = 0; row < rows; row++) {
            output.values().write(output.at(from + row) + step * units, ofRows, row * units, units);
        }
    }

    @Override
    public void backward(int from, int rows) {
        Arrays.fill(later, 0, units * rows, 0);
        cell.beginBackward(units * rows);
        for (int step = steps - 1; step >= 0; step--) {
            takeDeltas(step, from, rows);
            backThroughCell(step, rows);
            gemm.multiply(
                    sums,
                    found,
                    rows,
                    Gemm.Matrix.rows(z, 0, rows),
                    Gemm.Matrix.columns(finds, findsAt(step, rows), rows),
                    step == steps - 1 ? 0 : 1,
                    Gemm.Matrix.rows(gradients, 0, found));
            toEarlier(step, from, rows);
        }
        divideGradients();
    }

    /** The deltas of this step's input, where somebody wants them, and of the step before. */
    private void toEarlier(int step, int from, int rows) {
        boolean both = input.isStepByStep();
        if (both || step > 0) {
            int first = both ? 0 : features;
            gemm.multiply(
                    features + units - first,
                    rows,
                    sums,
                    Gemm.Matrix.columns(weights, first, found),
                    Gemm.Matrix.rows(z, 0, rows),
                    0,
                    Gemm.Matrix.rows(below, first * rows, rows));
            below.read(features * rows, later, units * rows);
        }
        if (both) {
            below.copy(0, input.deltas(), step * features * rows, features * rows);
        } else if (input.hasDeltas()) {
            gemm.multiply(
                    rows,
                    features,
                    sums,
                    Gemm.Matrix.columns(z, 0, rows),
                    Gemm.Matrix.rows(weights, 0, found),
                    0,
                    Gemm.Matrix.rows(input.deltas(), input.deltaAt(from) + step * features, input.width()));
        }
    }

    private void takeDeltas(int step, int from, int rows) {
        if (output.isStepByStep()) {
            output.deltas().read(step * units * rows, deltas, units * rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            output.deltas().read(output.deltaAt(from + row) + step * units, ofRows, row * units, units);
        }
        Transposition.of(ofRows, 0, units, rows, units, deltas);
    }

    private void backThroughCell(int step, int rows) {
        int all = units * rows;
        for (int begin = 0; begin < all; begin += Cell.MOST) {
            int end = Math.min(all, begin + Cell.MOST);
            add(deltas, later, begin, end);
            cell.backward(step, begin, end, deltas, ofSums);
            for (int gate = 0; gate < cell.gates(); gate++) {
                z.write(gate * all + begin, ofSums[gate], begin, end - begin);
            }
        }
    }

    private static void add(float[] to, float[] terms, int from, int end) {
        for (int i = from; i < end; i++) {
            to[i] += terms[i];
        }
    }

    /** Hands out what stands side by side to the gradients of W, R and b. */
    private void divideGradients() {
        gradients.read(0, joint, joint.length);
        for (int sum = 0, at = 0; sum < sums; sum++, at += found) {
            System.arraycopy(joint, at, ofInputs, sum * features, features);
            System.arraycopy(joint, at + features, ofHidden, sum * units, units);
            ofOnes[sum] = joint[at + found - 1];
        }
        inputWeights.writeGradient(ofInputs);
        recurrentWeights.writeGradient(ofHidden);
        bias.writeGradient(ofOnes);
    }
}
