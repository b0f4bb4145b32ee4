package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Product;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;

/**
 * Each step of a sequence times one matrix, plus a learned vector for its place: {@code yₜ = Wxₜ + pₜ}; {@code δW = Σδyₜxₜᵀ},
 * {@code δpₜ = Σδyₜ} over the rows, {@code δxₜ = Wᵀδyₜ}. W is stored {@code [outputs × inputs]}, p {@code [steps × outputs]}.
 */
public final class EmbeddingKernel implements Kernel {
    private final Tensor output;
    private final int steps;
    private final Product product;
    private final Parameter places;
    private final float[] line;
    private final float[] vectors;

    public EmbeddingKernel(Tensor input, Tensor output, int steps, Parameter weights, Parameter places, Gemm gemm) {
        this.output = output;
        this.steps = steps;
        this.product = new Product(
                input.inRowsOf(input.width() / steps), output.inRowsOf(output.width() / steps), weights, gemm);
        this.places = places;
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
        product.forward(from * steps, rows * steps, 0);
        places.read(vectors);
        for (int row = from; row < from + rows; row++) {
            output.values().read(output.at(row), line, line.length);
            Rows.add(line, vectors, line.length);
            output.values().write(output.at(row), line, line.length);
        }
    }

    @Override
    public void backward(int from, int rows) {
        Arrays.fill(vectors, 0);
        for (int row = from; row < from + rows; row++) {
            output.deltas().read(output.deltaAt(row), line, line.length);
            Rows.add(vectors, line, vectors.length);
        }
        places.writeGradient(vectors);
        product.backward(from * steps, rows * steps, 0);
    }
}
