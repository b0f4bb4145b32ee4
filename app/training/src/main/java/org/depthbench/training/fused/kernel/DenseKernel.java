package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.memory.Gemm;

/**
 * A dense layer: {@code y = f(xW + b)}; {@code δz = δy·f′(z)}, {@code δW = xᵀδz}, {@code δb = Σδz}, {@code δx = δzWᵀ}. Deeplearning4j
 * stores {@code W[inputs × units]} column by column, which is {@code Wᵀ[units × inputs]} row by row.
 */
public final class DenseKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final BiasedFunction function;
    private final Gemm gemm;
    private final int inputs;
    private final int units;

    public DenseKernel(
            Tensor input,
            Tensor output,
            int rows,
            Parameter weights,
            Parameter bias,
            ActivationFunction function,
            Gemm gemm) {
        this.input = input;
        this.output = output;
        this.weights = weights;
        this.function = new BiasedFunction(output, rows, bias, function);
        this.gemm = gemm;
        this.inputs = input.width();
        this.units = output.width();
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
        function.forward(from, rows);
    }

    @Override
    public void backward(int from, int rows) {
        function.backward(from, rows);
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
}
