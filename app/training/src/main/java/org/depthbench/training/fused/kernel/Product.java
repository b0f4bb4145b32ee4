package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * Each row of a tensor times one matrix: {@code y = xW}; {@code δW = xᵀδy}, {@code δx = δyWᵀ}. Deeplearning4j stores {@code W[inputs ×
 * units]} column by column, which is {@code Wᵀ[units × inputs]} row by row.
 */
public final class Product {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final Gemm gemm;
    private final int inputs;
    private final int units;

    /** @param input and output as wide as W has rows and columns */
    public Product(Tensor input, Tensor output, Parameter weights, Gemm gemm) {
        this.input = input;
        this.output = output;
        this.weights = weights;
        this.gemm = gemm;
        this.inputs = input.width();
        this.units = output.width();
    }

    /** What it puts out. */
    public Tensor output() {
        return output;
    }

    /** @param beta 1 adds to the output, 0 overwrites it */
    public void forward(int from, int rows, float beta) {
        gemm.multiply(
                rows,
                units,
                inputs,
                Gemm.Matrix.rows(input.values(), input.at(from), inputs),
                weights.columns(inputs),
                beta,
                Gemm.Matrix.rows(output.values(), output.at(from), units));
    }

    /**
     * Computes the gradient of W, which rows from 0 begin and later ones add to, and the input's delta where it has one.
     *
     * @param beta 1 adds to the input's delta, 0 overwrites it
     */
    public void backward(int from, int rows, float beta) {
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
                    Gemm.Matrix.rows(output.deltas(), output.deltaAt(from), units),
                    weights.rows(inputs),
                    beta,
                    Gemm.Matrix.rows(input.deltas(), input.deltaAt(from), inputs));
        }
    }
}
