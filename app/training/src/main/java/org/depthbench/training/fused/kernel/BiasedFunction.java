package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What follows a matrix product, in place: {@code y = f(z)} with {@code z = product + b}; backward {@code δz = δy·f′(z)} and {@code δb
 * = Σδz}.
 */
public final class BiasedFunction {
    private final Tensor output;
    private final Parameter bias;
    private final ActivationFunction function;
    private final int units;
    private final int rowsInPiece;
    private final float[] piece;
    private final float[] kept;
    private final float[] biases;
    private final float[] inEachRow;
    private final @Nullable Floats weightedSums;

    /** @param output holds the product, then y; as wide as there are biases */
    public BiasedFunction(Tensor output, int rows, Parameter bias, ActivationFunction function) {
        this.output = output;
        this.bias = bias;
        this.function = function;
        this.units = output.width();
        this.rowsInPiece = Math.max(1, Math.min(rows, Floats.PIECE / units));
        this.piece = new float[rowsInPiece * units];
        this.kept = new float[rowsInPiece * units];
        this.biases = new float[units];
        this.inEachRow = new float[rowsInPiece * units];
        this.weightedSums = function.keepsInput() ? Floats.allocate((long) rows * units) : null;
    }

    /**
     * Called before the product is made.
     *
     * @return what the product must multiply what stands in its place by: 1 where the bias has been laid there, which saves a pass
     *     behind it, else 0
     */
    public float before(int from, int rows) {
        bias.read(biases);
        Rows.repeat(biases, inEachRow, Math.min(rowsInPiece, rows));
        if (!function.changesNothing()) {
            return 0;
        }
        for (int row = from; row < from + rows; row += rowsInPiece) {
            output.values().write(output.at(row), inEachRow, Math.min(rowsInPiece, from + rows - row) * units);
        }
        return 1;
    }

    /** Called when the product stands there. */
    public void after(int from, int rows) {
        if (function.changesNothing()) {
            return;
        }
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row) * units;
            int at = output.at(row);
            output.values().read(at, piece, count);
            Rows.add(piece, inEachRow, count);
            if (weightedSums != null) {
                weightedSums.write(at, piece, count);
            }
            function.apply(piece, count);
            output.values().write(at, piece, count);
        }
    }

    /** Rows from 0 begin the gradient of the bias, later ones add to it. */
    public void backward(int from, int rows) {
        int used = Math.min(rowsInPiece, from + rows);
        if (from == 0) {
            Arrays.fill(inEachRow, 0);
        }
        Floats keptValues = weightedSums == null ? output.values() : weightedSums;
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row) * units;
            output.deltas().read(output.deltaAt(row), piece, count);
            if (!function.changesNothing()) {
                keptValues.read(output.at(row), kept, count);
                function.multiplyByDerivative(piece, kept, count);
                output.deltas().write(output.deltaAt(row), piece, count);
            }
            Rows.add(inEachRow, piece, count);
        }
        Rows.sum(inEachRow, used, biases);
        bias.writeGradient(biases);
    }
}
