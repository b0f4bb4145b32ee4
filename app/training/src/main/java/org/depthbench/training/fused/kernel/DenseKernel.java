package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.training.fused.function.Elementwise;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;
import org.jspecify.annotations.Nullable;

/**
 * A dense layer: {@code y = f(xW + b)}; {@code δz = δy·f′(z)}, {@code δW = xᵀδz}, {@code δb = Σδz}, {@code δx = δzWᵀ}. Deeplearning4j
 * stores {@code W[inputs × units]} column by column, which is {@code Wᵀ[units × inputs]} row by row.
 */
public final class DenseKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final Parameter bias;
    private final Elementwise function;
    private final Gemm gemm;
    private final int inputs;
    private final int units;
    private final int rowsInPiece;
    private final float[] piece;
    private final float[] kept;
    private final float[] biases;
    private final @Nullable Floats weightedSums;

    public DenseKernel(
            Tensor input, Tensor output, int rows, Parameter weights, Parameter bias, Elementwise function, Gemm gemm) {
        this.input = input;
        this.output = output;
        this.weights = weights;
        this.bias = bias;
        this.function = function;
        this.gemm = gemm;
        this.inputs = input.width();
        this.units = output.width();
        this.rowsInPiece = Math.max(1, Floats.PIECE / units);
        this.piece = new float[rowsInPiece * units];
        this.kept = new float[rowsInPiece * units];
        this.biases = new float[units];
        this.weightedSums = function.keepsInput() ? Floats.allocate((long) rows * units) : null;
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
        gemm.multiply(
                rows,
                units,
                inputs,
                Gemm.Matrix.rows(input.values(), input.at(from), inputs),
                weights.columns(inputs),
                0,
                Gemm.Matrix.rows(output.values(), output.at(from), units));
        bias.read(biases);
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row) * units;
            int at = output.at(row);
            output.values().read(at, piece, count);
            for (int begin = 0; begin < count; begin += units) {
                add(piece, begin, biases, units);
            }
            if (weightedSums != null) {
                weightedSums.write(at, piece, count);
            }
            function.apply(piece, count);
            output.values().write(at, piece, count);
        }
    }

    private static void add(float[] to, int at, float[] terms, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += terms[i];
        }
    }

    @Override
    public void backward(int from, int rows) {
        weightedSumDeltas(from, rows);
        Gemm.Matrix deltas = Gemm.Matrix.rows(output.deltas(), output.deltaAt(from), units);
        gemm.multiply(
                units,
                inputs,
                rows,
                Gemm.Matrix.columns(output.deltas(), output.deltaAt(from), units),
                Gemm.Matrix.rows(input.values(), input.at(from), inputs),
                from == 0 ? 0 : 1,
                weights.gradientRows(inputs));
        if (input.hasDeltas()) {
            gemm.multiply(
                    rows,
                    inputs,
                    units,
                    deltas,
                    weights.rows(inputs),
                    0,
                    Gemm.Matrix.rows(input.deltas(), input.deltaAt(from), inputs));
        }
    }

    /** Turns δy into δz in place, and sums δb on the way. */
    private void weightedSumDeltas(int from, int rows) {
        if (from == 0) {
            Arrays.fill(biases, 0);
        }
        Floats keptValues = weightedSums == null ? output.values() : weightedSums;
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row) * units;
            output.deltas().read(output.deltaAt(row), piece, count);
            keptValues.read(output.at(row), kept, count);
            function.multiplyByDerivative(piece, kept, count);
            output.deltas().write(output.deltaAt(row), piece, count);
            for (int begin = 0; begin < count; begin += units) {
                addInto(biases, piece, begin, units);
            }
        }
        bias.writeGradient(biases);
    }

    private static void addInto(float[] sums, float[] from, int at, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += from[at + i];
        }
    }
}
