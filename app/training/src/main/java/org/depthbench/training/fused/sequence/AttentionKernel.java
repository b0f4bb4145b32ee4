package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Exponential;
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
    private final float[] table;
    private final float[] deltas;
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
        this.weightDeltas = Floats.allocate((long) steps * steps);
        this.table = new float[steps * steps];
        this.deltas = new float[steps * steps];
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
        return (row * heads + head) * table.length;
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
            for (int head = 0; head < heads; head++) {
                int at = input.at(row);
                Gemm.Matrix probabilities = Gemm.Matrix.rows(weights, weightsAt(row, head), steps);
                gemm.multiply(
                        steps,
                        steps,
                        size,
                        part(input.values(), at, 0, head, false),
                        part(input.values(), at, 1, head, true),
                        0,
                        probabilities);
                softmax(weightsAt(row, head), sequence.steps(row, steps));
                gemm.multiply(
                        steps,
                        size,
                        steps,
                        probabilities,
                        part(input.values(), at, 2, head, false),
                        0,
                        context(output.values(), output.at(row), head));
            }
        }
    }

    /** @param known steps that are looked at; the others are padding */
    private void softmax(int at, int known) {
        weights.read(at, table, table.length);
        for (int begin = 0; begin < table.length; begin += steps) {
            float largest = table[begin];
            for (int i = begin + 1; i < begin + known; i++) {
                largest = Math.max(largest, table[i]);
            }
            scale(table, begin, known, scale);
            Exponential.ofDifferences(table, begin, begin + known, scale * largest);
            scale(table, begin, known, 1 / Sums.of(table, begin, known));
            Arrays.fill(table, begin + known, begin + steps, 0);
        }
        weights.write(at, table, table.length);
    }

    private static void scale(float[] values, int at, int count, float factor) {
        for (int i = at; i < at + count; i++) {
            values[i] *= factor;
        }
    }

    @Override
    public void backward(int from, int rows) {
        for (int row = from; row < from + rows; row++) {
            for (int head = 0; head < heads; head++) {
                headBackward(row, head);
            }
        }
    }

    private void headBackward(int row, int head) {
        int at = input.at(row);
        int to = input.deltaAt(row);
        int probabilities = weightsAt(row, head);
        Gemm.Matrix contextDelta = context(output.deltas(), output.deltaAt(row), head);
        gemm.multiply(
                steps,
                size,
                steps,
                Gemm.Matrix.columns(weights, probabilities, steps),
                contextDelta,
                0,
                part(input.deltas(), to, 2, head, false));
        Gemm.Matrix scores = Gemm.Matrix.rows(weightDeltas, 0, steps);
        gemm.multiply(steps, steps, size, contextDelta, part(input.values(), at, 2, head, true), 0, scores);
        scoreDeltas(probabilities);
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
                Gemm.Matrix.columns(weightDeltas, 0, steps),
                part(input.values(), at, 0, head, false),
                0,
                part(input.deltas(), to, 1, head, false));
    }

    private void scoreDeltas(int probabilities) {
        weights.read(probabilities, table, table.length);
        weightDeltas.read(0, deltas, deltas.length);
        for (int begin = 0; begin < table.length; begin += steps) {
            float mean = 0;
            for (int i = begin; i < begin + steps; i++) {
                mean += table[i] * deltas[i];
            }
            subtract(deltas, table, begin, steps, mean, scale);
        }
        weightDeltas.write(0, deltas, deltas.length);
    }

    private static void subtract(float[] deltas, float[] table, int at, int count, float mean, float scale) {
        for (int i = at; i < at + count; i++) {
            deltas[i] = scale * table[i] * (deltas[i] - mean);
        }
    }
}
