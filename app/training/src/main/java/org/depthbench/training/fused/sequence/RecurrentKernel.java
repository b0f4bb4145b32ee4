package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.kernel.Transposition;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * A recurrent layer: {@code zₜ = Wxₜ + Rhₜ₋₁ + b}, and its {@link Cell} makes {@code hₜ} of it. Backward through time {@code δhₜ₋₁ += Rᵀδzₜ},
 * {@code δW += δzₜxₜᵀ}, {@code δR += δzₜhₜ₋₁ᵀ}, {@code δb += Σδzₜ} and {@code δxₜ = Wᵀδzₜ}.
 *
 * <p>What a step finds stands in one matrix, {@code xₜ} above a line of ones above {@code hₜ₋₁}, {@code [(features + 1 + units) × rows]},
 * and W, b and R beside each other in another: one product gives all sums of a step, and one all its gradients; where a cell has sums of
 * the input alone or of the state alone, these have products of their own. The first step finds no h, which would be 0, and its
 * products leave it out. The sums are {@code [gates × units × rows]}: each gate of all rows is one stretch for the cell's loops.
 * Deeplearning4j stores W and R column by column: {@code [gates·units × features]} row by row.
 *
 * <p>It hands out h of every step, or of the last alone where only that is wanted.
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
    private final boolean onlyLast;
    private final int sums;
    /** The sums that weigh the input are those before here. */
    private final int endOfInput;
    /** The sums that weigh the state are those from here on. */
    private final int beginOfState;

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
    private final Held held;

    /** @param output as wide as all steps, or as one: then it is the last */
    public RecurrentKernel(
            Tensor input,
            Tensor output,
            int steps,
            int units,
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
        this.units = units;
        this.onlyLast = output.width() == units;
        this.sums = cell.gates() * units;
        this.endOfInput = sums - cell.ofStateAlone() * units;
        this.beginOfState = cell.ofInputAlone() * units;
        this.found = features + 1 + units;
        this.finds = input.isStepByStep() ? input.values() : Floats.allocate((long) steps * found * rows);
        this.z = Floats.allocate((long) sums * rows);
        this.below = input.isStepByStep() ? input.deltas() : Floats.allocate((long) found * rows);
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
        this.ofInputs = new float[endOfInput * features];
        this.ofHidden = new float[(sums - beginOfState) * units];
        this.ofOnes = new float[sums];
        this.held = new Held(input, steps, units, rows, cell);
        Arrays.fill(ones, 1);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public long keptValues() {
        return cell.keptValues();
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    /** Where what a step finds begins. */
    private int findsAt(int step, int rows) {
        return step * found * rows;
    }

    private int onesAt(int step, int rows) {
        return findsAt(step, rows) + features * rows;
    }

    private int hiddenAt(int step, int rows) {
        return onesAt(step, rows) + rows;
    }

    /** Lines of what a step finds. */
    private int found(int step) {
        return step == 0 ? features + 1 : found;
    }

    private boolean handsOut(int step) {
        return !onlyLast || step == steps - 1;
    }

    /** Where a step's output is in a row of it. */
    private int outputAt(int step) {
        return onlyLast ? 0 : step * units;
    }

    @Override
    public void forward(int from, int rows) {
        joinWeights();
        takeInputs(from, rows);
        held.begin(from, rows);
        for (int step = 0; step < steps; step++) {
            held.before(step, hidden);
            if (step > 0) {
                finds.write(hiddenAt(step, rows), hidden, units * rows);
            }
            addUp(step, rows, 0, beginOfState, 0, features + 1);
            addUp(step, rows, beginOfState, endOfInput, 0, found(step));
            addUp(step, rows, endOfInput, sums, features, found(step));
            throughCell(step, rows);
            held.forward(step, hidden);
            if (handsOut(step)) {
                handOut(step, from, rows);
            }
        }
    }

    /** Computes some sums of some lines of what a step finds. */
    private void addUp(int step, int rows, int sum, int endOfSums, int line, int endOfLines) {
        if (endOfSums > sum) {
            gemm.multiply(
                    endOfSums - sum,
                    rows,
                    endOfLines - line,
                    Gemm.Matrix.rows(weights, sum * found + line, found),
                    Gemm.Matrix.rows(finds, findsAt(step, rows) + line * rows, rows),
                    0,
                    Gemm.Matrix.rows(z, sum * rows, rows));
        }
    }

    /** Puts W, b and R side by side, {@code [gates·units × (features + 1 + units)]}, with 0 where a sum leaves something out. */
    private void joinWeights() {
        inputWeights.read(ofInputs);
        recurrentWeights.read(ofHidden);
        bias.read(ofOnes);
        for (int sum = 0, at = 0; sum < sums; sum++, at += found) {
            Arrays.fill(joint, at, at + found, 0);
            joint[at + features] = ofOnes[sum];
            if (sum < endOfInput) {
                System.arraycopy(ofInputs, sum * features, joint, at, features);
            }
            if (sum >= beginOfState) {
                System.arraycopy(ofHidden, (sum - beginOfState) * units, joint, at + features + 1, units);
            }
        }
        weights.write(0, joint, joint.length);
    }

    private void takeInputs(int from, int rows) {
        int count = features * rows;
        if (!input.isStepByStep()) {
            input.values().read(input.at(from), ofRows, input.width() * rows);
        }
        for (int step = 0; step < steps; step++) {
            finds.write(onesAt(step, rows), ones, rows);
            if (!input.isStepByStep()) {
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
            output.values().write(output.stepAt(step, rows), hidden, units * rows);
            return;
        }
        Transposition.of(hidden, 0, rows, units, rows, ofRows);
        for (int row = 0; row < rows; row++) {
            output.values().write(output.at(from + row) + outputAt(step), ofRows, row * units, units);
        }
    }

    @Override
    public void backward(int from, int rows) {
        Arrays.fill(later, 0, units * rows, 0);
        cell.beginBackward(units * rows);
        held.begin(from, rows);
        for (int step = steps - 1; step >= 0; step--) {
            float[] ofStep = deltas(step, from, rows);
            held.take(step, ofStep);
            backThroughCell(step, ofStep, rows);
            held.giveState(step, z, cell.gates());
            learn(step, rows, 0, beginOfState, 0, features + 1);
            learn(step, rows, beginOfState, endOfInput, 0, found(step));
            learn(step, rows, endOfInput, sums, features, found(step));
            toEarlier(step, from, rows);
            held.give(step, later);
        }
        divideGradients();
    }

    /** Adds to the gradients of some lines for some sums. */
    private void learn(int step, int rows, int sum, int endOfSums, int line, int endOfLines) {
        if (endOfSums > sum) {
            gemm.multiply(
                    endOfLines - line,
                    endOfSums - sum,
                    rows,
                    Gemm.Matrix.rows(finds, findsAt(step, rows) + line * rows, rows),
                    Gemm.Matrix.columns(z, sum * rows, rows),
                    step == steps - 1 ? 0 : 1,
                    Gemm.Matrix.rows(gradients, line * sums + sum, sums));
        }
    }

    /** The deltas of this step's input, where somebody wants them, and of the step before. */
    private void toEarlier(int step, int from, int rows) {
        int at = input.isStepByStep() ? input.stepAt(step, rows) : 0;
        if (input.isStepByStep() && step > 0 && endOfInput == sums && beginOfState == 0) {
            below(at, rows, 0, found, 0, sums);
        } else {
            if (input.isStepByStep()) {
                below(at, rows, 0, features, 0, endOfInput);
            }
            if (step > 0) {
                below(at, rows, features + 1, found, beginOfState, sums);
            }
        }
        if (step > 0) {
            below.read(at + (features + 1) * rows, later, units * rows);
        }
        if (!input.isStepByStep() && input.hasDeltas()) {
            gemm.multiply(
                    rows,
                    features,
                    endOfInput,
                    Gemm.Matrix.columns(z, 0, rows),
                    Gemm.Matrix.rows(weights, 0, found),
                    0,
                    Gemm.Matrix.rows(input.deltas(), input.deltaAt(from) + step * features, input.width()));
        }
    }

    /** The deltas of some lines of what a step finds, from some sums. */
    private void below(int at, int rows, int line, int endOfLines, int sum, int endOfSums) {
        gemm.multiply(
                endOfLines - line,
                rows,
                endOfSums - sum,
                Gemm.Matrix.columns(weights, sum * found + line, found),
                Gemm.Matrix.rows(z, sum * rows, rows),
                0,
                Gemm.Matrix.rows(below, at + line * rows, rows));
    }

    /** The deltas of a step's h: those from later steps, and the output's where it is handed out. */
    private float[] deltas(int step, int from, int rows) {
        if (!handsOut(step)) {
            return later;
        }
        takeDeltas(step, from, rows);
        Rows.add(deltas, later, units * rows);
        return deltas;
    }

    private void takeDeltas(int step, int from, int rows) {
        if (output.isStepByStep()) {
            output.deltas().read(output.stepAt(step, rows), deltas, units * rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            output.deltas().read(output.deltaAt(from + row) + outputAt(step), ofRows, row * units, units);
        }
        Transposition.of(ofRows, 0, units, rows, units, deltas);
    }

    private void backThroughCell(int step, float[] deltasOfStep, int rows) {
        int all = units * rows;
        for (int begin = 0; begin < all; begin += Cell.MOST) {
            int end = Math.min(all, begin + Cell.MOST);
            cell.backward(step, begin, end, deltasOfStep, ofSums);
            for (int gate = 0; gate < cell.gates(); gate++) {
                z.write(gate * all + begin, ofSums[gate], begin, end - begin);
            }
        }
    }

    /** Hands out the gradients of W, b and R, which stand above each other, an input a line: products make them sooner so. */
    private void divideGradients() {
        gradients.read(0, joint, joint.length);
        Transposition.of(joint, 0, sums, features, endOfInput, ofInputs);
        System.arraycopy(joint, features * sums, ofOnes, 0, sums);
        Transposition.of(joint, (features + 1) * sums + beginOfState, sums, units, sums - beginOfState, ofHidden);
        inputWeights.writeGradient(ofInputs);
        recurrentWeights.writeGradient(ofHidden);
        bias.writeGradient(ofOnes);
    }
}
