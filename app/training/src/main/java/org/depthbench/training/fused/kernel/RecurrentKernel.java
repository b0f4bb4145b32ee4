package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A recurrent layer: {@code zₜ = xₜW + hₜ₋₁R + b}, and its {@link Cell} makes {@code hₜ} of it. One product for all steps' inputs,
 * one product a step for what is remembered; backward through time {@code δhₜ₋₁ += δzₜRᵀ}, then {@code δW = xᵀδz}, {@code δR =
 * hᵀδz} and {@code δx = δzWᵀ} for all steps at once. Deeplearning4j stores W and R column by column.
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
    private final int sumsOfRow;
    private final StepMajor x;
    private final StepMajor h;
    private final StepMajor z;
    private final StepMajor hiddenDeltas;
    private final StepMajor inputDeltas;
    private final Floats fromLater;
    private final int rowsInPiece;
    private final float[] sums;
    private final float[] hidden;
    private final float[] deltas;
    private final float[] later;
    private final float[] biases;

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
        this.sumsOfRow = cell.gates() * units;
        this.x = new StepMajor(steps, rows, features);
        this.h = new StepMajor(steps, rows, units);
        this.z = new StepMajor(steps, rows, sumsOfRow);
        this.hiddenDeltas = new StepMajor(steps, rows, units);
        this.inputDeltas = new StepMajor(steps, input.hasDeltas() ? rows : 0, features);
        this.fromLater = Floats.allocate((long) rows * units);
        this.rowsInPiece = Math.max(1, Floats.PIECE / sumsOfRow);
        this.sums = new float[rowsInPiece * sumsOfRow];
        this.hidden = new float[rowsInPiece * units];
        this.deltas = new float[rowsInPiece * units];
        this.later = new float[rowsInPiece * units];
        this.biases = new float[sumsOfRow];
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
        for (int row = 0; row < rows; row++) {
            x.gather(input.values(), input.at(from + row), row, rows);
        }
        bias.read(biases);
        gemm.multiply(
                steps * rows,
                sumsOfRow,
                features,
                Gemm.Matrix.rows(x.values(), 0, features),
                inputWeights.columns(features),
                0,
                Gemm.Matrix.rows(z.values(), 0, sumsOfRow));
        for (int step = 0; step < steps; step++) {
            if (step > 0) {
                gemm.multiply(
                        rows,
                        sumsOfRow,
                        units,
                        Gemm.Matrix.rows(h.values(), h.at(step - 1, rows), units),
                        recurrentWeights.columns(units),
                        1,
                        Gemm.Matrix.rows(z.values(), z.at(step, rows), sumsOfRow));
            }
            step(step, rows);
        }
        for (int row = 0; row < rows; row++) {
            h.scatter(output.values(), output.at(from + row), row, rows);
        }
    }

    private void step(int step, int rows) {
        for (int row = 0; row < rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, rows - row);
            int place = step * rows + row;
            z.values().read(place * sumsOfRow, sums, count * sumsOfRow);
            for (int i = 0; i < count; i++) {
                add(sums, i * sumsOfRow, biases);
            }
            cell.forward(place, place - rows, count, sums, hidden);
            z.values().write(place * sumsOfRow, sums, count * sumsOfRow);
            h.values().write(place * units, hidden, count * units);
        }
    }

    private static void add(float[] to, int at, float[] terms) {
        for (int i = 0; i < terms.length; i++) {
            to[at + i] += terms[i];
        }
    }

    @Override
    public void backward(int from, int rows) {
        for (int row = 0; row < rows; row++) {
            hiddenDeltas.gather(output.deltas(), output.deltaAt(from + row), row, rows);
        }
        Arrays.fill(biases, 0);
        fromLater.fill(0, rows * units, 0);
        cell.beginBackward(rows);
        for (int step = steps - 1; step >= 0; step--) {
            stepBack(step, rows);
            if (step > 0) {
                gemm.multiply(
                        rows,
                        units,
                        sumsOfRow,
                        Gemm.Matrix.rows(z.values(), z.at(step, rows), sumsOfRow),
                        recurrentWeights.rows(units),
                        0,
                        Gemm.Matrix.rows(fromLater, 0, units));
            }
        }
        bias.writeGradient(biases);
        weightGradients(rows);
        if (input.hasDeltas()) {
            gemm.multiply(
                    steps * rows,
                    features,
                    sumsOfRow,
                    Gemm.Matrix.rows(z.values(), 0, sumsOfRow),
                    inputWeights.rows(features),
                    0,
                    Gemm.Matrix.rows(inputDeltas.values(), 0, features));
            for (int row = 0; row < rows; row++) {
                inputDeltas.scatter(input.deltas(), input.deltaAt(from + row), row, rows);
            }
        }
    }

    private void stepBack(int step, int rows) {
        for (int row = 0; row < rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, rows - row);
            int place = step * rows + row;
            z.values().read(place * sumsOfRow, sums, count * sumsOfRow);
            h.values().read(place * units, hidden, count * units);
            hiddenDeltas.values().read(place * units, deltas, count * units);
            fromLater.read(row * units, later, count * units);
            addAll(deltas, later, count * units);
            cell.backward(place, place - rows, count, sums, hidden, deltas);
            z.values().write(place * sumsOfRow, sums, count * sumsOfRow);
            for (int i = 0; i < count; i++) {
                addInto(biases, sums, i * sumsOfRow);
            }
        }
    }

    private static void addAll(float[] to, float[] terms, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += terms[i];
        }
    }

    private static void addInto(float[] to, float[] from, int at) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[at + i];
        }
    }

    private void weightGradients(int rows) {
        gemm.multiply(
                sumsOfRow,
                features,
                steps * rows,
                Gemm.Matrix.columns(z.values(), 0, sumsOfRow),
                Gemm.Matrix.rows(x.values(), 0, features),
                0,
                inputWeights.gradientRows(features));
        if (steps == 1) {
            recurrentWeights.gradients().fill(recurrentWeights.at(), recurrentWeights.count(), 0);
        } else {
            gemm.multiply(
                    sumsOfRow,
                    units,
                    (steps - 1) * rows,
                    Gemm.Matrix.columns(z.values(), z.at(1, rows), sumsOfRow),
                    Gemm.Matrix.rows(h.values(), 0, units),
                    0,
                    recurrentWeights.gradientRows(units));
        }
    }
}
