package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Parameter;
import org.depthbench.training.fused.normalisation.LineNorm;

/**
 * A residual link with layer normalisation behind a product: {@code r = a + b + bias}, {@code y} is {@link LineNorm} of r, step by step;
 * {@code δa = δb = δr}, {@code δbias = Σδr}. The normalised r takes the place of b, which nothing else reads.
 */
final class ResidualNorm {
    /** What Deeplearning4j adds to the variance: nothing. */
    private static final float EPSILON = 1e-12f;

    private final Tensor a;
    private final Tensor b;
    private final Tensor output;
    private final Parameter bias;
    private final LineNorm norm;
    private final int size;
    private final int rowsInPiece;
    private final float[] line;
    private final float[] biases;
    private final float[] scales;
    private final float[] lines;
    private final float[] others;

    /** Tensors of one step a row. */
    ResidualNorm(Tensor a, Tensor b, Tensor output, int rows, Parameter bias, Parameter gain, Parameter shift) {
        this.a = a;
        this.b = b;
        this.output = output;
        this.bias = bias;
        this.size = output.width();
        this.norm = new LineNorm(gain, shift, rows, size, EPSILON);
        this.rowsInPiece = norm.linesInPiece();
        this.line = new float[size];
        this.biases = norm.piece();
        this.scales = new float[rows];
        this.lines = norm.piece();
        this.others = norm.piece();
    }

    void forward(int from, int rows) {
        norm.beginForward();
        bias.read(line);
        Rows.repeat(line, biases, rowsInPiece);
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row);
            int numbers = count * size;
            a.values().read(a.at(row), others, numbers);
            b.values().read(b.at(row), lines, numbers);
            Rows.add(lines, others, numbers);
            Rows.add(lines, biases, numbers);
            norm.normalise(lines, count, scales, row);
            norm.forward(lines, count, others);
            b.values().write(b.at(row), lines, numbers);
            output.values().write(output.at(row), others, numbers);
        }
    }

    /**
     * Writes δr where b's delta stands, and where a's does; what else reads a adds its part there. Rows from 0 begin the gradients, later
     * ones add to them.
     */
    void backward(int from, int rows) {
        if (from == 0) {
            norm.beginBackward();
            Arrays.fill(biases, 0);
        }
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row);
            int numbers = count * size;
            b.values().read(b.at(row), lines, numbers);
            output.deltas().read(output.deltaAt(row), others, numbers);
            norm.backward(lines, count, scales, row, others);
            Rows.add(biases, others, numbers);
            b.deltas().write(b.deltaAt(row), others, numbers);
            if (a.hasDeltas()) {
                a.deltas().write(a.deltaAt(row), others, numbers);
            }
        }
        Rows.sum(biases, rowsInPiece, line);
        bias.writeGradient(line);
        norm.endBackward();
    }
}
