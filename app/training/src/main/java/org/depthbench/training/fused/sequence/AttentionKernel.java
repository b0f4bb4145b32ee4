package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Exponential;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/**
 * Scaled dot-product attention with several heads (Vaswani et al. 2017, arXiv:1706.03762): {@code P = softmax(QKᵀ/√k)}, {@code C =
 * PV} for each row of the batch and each head; {@code δV = PᵀδC}, {@code δP = δCVᵀ}, {@code δS = P·(δP - Σ P·δP)/√k}, {@code δQ = δSK},
 * {@code δK = δSᵀQ}. Its input has query, key and value of a step beside each other, {@code [steps × 3 × heads × k]}.
 */
public final class AttentionKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final int steps;
    private final int heads;
    private final int size;
    private final int values;
    private final float scale;
    private final Gemm gemm;
    private final Floats weights;
    private final Floats weightDeltas;
    private final int tableSize;
    private final int headsAtOnce;
    private final float[] tables;
    private final float[] deltas;
    private final float[] products;
    private final Tensor sequence;

    /** @param sequence the block's input, which knows its lengths: no step looks at padding */
    public AttentionKernel(Tensor input, Tensor output, Tensor sequence, int steps, int heads, int rows, Gemm gemm) {
        this.input = input;
        this.output = output;
        this.steps = steps;
        this.heads = heads;
        this.values = output.width() / steps;
        this.size = values / heads;
        this.scale = (float) (1 / Math.sqrt(size));
        this.gemm = gemm;
        this.weights = Floats.allocate((long) rows * heads * steps * steps);
        this.tableSize = steps * steps;
        // Loops over several heads' tables are long enough for vectors; all of them shall stay in the first cache.
        this.headsAtOnce = Math.max(1, Math.min(heads, Floats.PIECE / tableSize));
        this.weightDeltas = Floats.allocate((long) headsAtOnce * tableSize);
        this.tables = new float[headsAtOnce * tableSize];
        this.deltas = new float[headsAtOnce * tableSize];
        this.products = new float[headsAtOnce * tableSize];
        this.sequence = sequence;
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    private int weightsAt(int row, int head) {
        return (row * heads + head) * tableSize;
    }

    /** Query, key or value (0, 1, 2) of one head in all steps of a row. */
    private Gemm.Matrix part(Floats memory, int rowAt, int which, int head, boolean transposed) {
        return new Gemm.Matrix(memory, rowAt + which * values + head * size, 3 * values, transposed);
    }

    private Gemm.Matrix context(Floats memory, int rowAt, int head) {
        return Gemm.Matrix.rows(memory, rowAt + head * size, values);
    }

    @Override
    public void forward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            for (int head = 0; head < heads; head += headsAtOnce) {
                forward(row, head, Math.min(headsAtOnce, heads - head));
            }
        }
    }

    private void forward(int row, int first, int count) {
        int at = input.at(row);
        for (int head = first; head < first + count; head++) {
            gemm.multiply(
                    steps,
                    steps,
                    size,
                    part(input.values(), at, 0, head, false),
                    part(input.values(), at, 1, head, true),
                    0,
                    Gemm.Matrix.rows(weights, weightsAt(row, head), steps));
        }
        softmax(weightsAt(row, first), count * tableSize, sequence.steps(row, steps));
        for (int head = first; head < first + count; head++) {
            gemm.multiply(
                    steps,
                    size,
                    steps,
                    Gemm.Matrix.rows(weights, weightsAt(row, head), steps),
                    part(input.values(), at, 2, head, false),
                    0,
                    context(output.values(), output.at(row), head));
        }
    }

    /** @param known steps that are looked at; the others are padding */
    private void softmax(int at, int count, int known) {
        weights.read(at, tables, count);
        for (int line = 0; line < count; line += steps) {
            differences(tables, line, steps, scale, Sums.largest(tables, line, known));
        }
        Exponential.ofDifferences(tables, 0, count, 0);
        for (int line = 0; line < count; line += steps) {
            Rows.scale(tables, line, known, 1 / Sums.of(tables, line, known));
            Arrays.fill(tables, line + known, line + steps, 0);
        }
        weights.write(at, tables, count);
    }

    private static void differences(float[] values, int at, int count, float factor, float largest) {
        for (int i = at; i < at + count; i++) {
            values[i] = factor * (values[i] - largest);
        }
    }

    @Override
    public void backward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            for (int head = 0; head < heads; head += headsAtOnce) {
                backward(row, head, Math.min(headsAtOnce, heads - head));
            }
        }
    }

    private void backward(int row, int first, int count) {
        int at = input.at(row);
        int to = input.deltaAt(row);
        for (int head = first; head < first + count; head++) {
            Gemm.Matrix contextDelta = context(output.deltas(), output.deltaAt(row), head);
            gemm.multiply(
                    steps,
                    size,
                    steps,
                    Gemm.Matrix.columns(weights, weightsAt(row, head), steps),
                    contextDelta,
                    0,
                    part(input.deltas(), to, 2, head, false));
            gemm.multiply(
                    steps,
                    steps,
                    size,
                    contextDelta,
                    part(input.values(), at, 2, head, true),
                    0,
                    Gemm.Matrix.rows(weightDeltas, (head - first) * tableSize, steps));
        }
        scoreDeltas(weightsAt(row, first), count * tableSize);
        for (int head = first; head < first + count; head++) {
            Gemm.Matrix scores = Gemm.Matrix.rows(weightDeltas, (head - first) * tableSize, steps);
            gemm.multiply(
                    steps,
                    size,
                    steps,
                    scores,
                    part(input.values(), at, 1, head, false),
                    0,
                    part(input.deltas(), to, 0, head, false));
            gemm.multiply(
                    steps,
                    size,
                    steps,
                    scores.transpose(),
                    part(input.values(), at, 0, head, false),
                    0,
                    part(input.deltas(), to, 1, head, false));
        }
    }

    private void scoreDeltas(int at, int count) {
        weights.read(at, tables, count);
        weightDeltas.read(0, deltas, count);
        Rows.multiply(products, tables, deltas, count);
        for (int line = 0; line < count; line += steps) {
            subtract(deltas, tables, line, steps, Sums.of(products, line, steps), scale);
        }
        weightDeltas.write(0, deltas, count);
    }

    private static void subtract(float[] deltas, float[] table, int at, int count, float mean, float scale) {
        for (int i = at; i < at + count; i++) {
            deltas[i] = scale * table[i] * (deltas[i] - mean);
        }
    }
}
