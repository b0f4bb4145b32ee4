package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Parameter;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Gemm;

/**
 * Each step of a sequence times one matrix, plus a learned vector for its place: {@code yₜ = Wxₜ + pₜ}; {@code δW = Σδyₜxₜᵀ},
 * {@code δpₜ = Σδyₜ} over the rows, {@code δxₜ = Wᵀδyₜ}. W is stored {@code [outputs × inputs]}, p {@code [steps × outputs]}.
 */
public final class EmbeddingKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final int steps;
    private final int inputs;
    private final int units;
    private final Parameter weights;
    private final Parameter places;
    private final Gemm gemm;
    private final float[] line;
    private final float[] vectors;

    public EmbeddingKernel(Tensor input, Tensor output, int steps, Parameter weights, Parameter places, Gemm gemm) {
        this.input = input;
        this.output = output;
        this.steps = steps;
        this.inputs = input.width() / steps;
        this.units = output.width() / steps;
        this.weights = weights;
        this.places = places;
        this.gemm = gemm;
        this.line = new float[output.width()];
        this.vectors = new float[output.width()];
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
                rows * steps,
                units,
                inputs,
                Gemm.Matrix.rows(input.values(), input.at(from), inputs),
                weights.columns(inputs),
                0,
                Gemm.Matrix.rows(output.values(), output.at(from), units));
        places.read(vectors);
        for (int row = from; row < from + rows; row++) {
            output.values().read(output.at(row), line, line.length);
            add(line, vectors);
            output.values().write(output.at(row), line, line.length);
        }
    }

    private static void add(float[] to, float[] terms) {
        for (int i = 0; i < to.length; i++) {
            to[i] += terms[i];
        }
    }

    @Override
    public void backward(int from, int rows) {
        Arrays.fill(vectors, 0);
        for (int row = from; row < from + rows; row++) {
            output.deltas().read(output.deltaAt(row), line, line.length);
            add(vectors, line);
        }
        places.writeGradient(vectors);
        gemm.multiply(
                units,
                inputs,
                rows * steps,
                Gemm.Matrix.columns(output.deltas(), output.deltaAt(from), units),
                Gemm.Matrix.rows(input.values(), input.at(from), inputs),
                0,
                weights.gradientRows(inputs));
        if (input.hasDeltas()) {
            gemm.multiply(
                    rows * steps,
                    inputs,
                    units,
                    Gemm.Matrix.rows(output.deltas(), output.deltaAt(from), units),
                    weights.rows(inputs),
                    0,
                    Gemm.Matrix.rows(input.deltas(), input.deltaAt(from), inputs));
        }
    }
}
