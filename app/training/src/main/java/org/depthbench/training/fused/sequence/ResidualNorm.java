package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;
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
        this.norm = new LineNorm(gain, shift, size, EPSILON);
        this.rowsInPiece = Math.max(1, Floats.PIECE / size);
        this.biases = new float[size];
        this.scales = new float[rows];
        this.lines = new float[rowsInPiece * size];
        this.others = new float[rowsInPiece * size];
    }

    void forward(int from, int rows) {
        norm.beginForward();
        bias.read(biases);
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row);
            a.values().read(a.at(row), others, count * size);
            b.values().read(b.at(row), lines, count * size);
            add(lines, others, count * size);
            for (int i = 0; i < count; i++) {
                add(lines, i * size, biases);
                scales[row + i] = norm.normalise(lines, i * size);
                norm.forward(lines, i * size, others);
            }
            b.values().write(b.at(row), lines, count * size);
            output.values().write(output.at(row), others, count * size);
        }
    }

    private static void add(float[] to, float[] terms, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += terms[i];
        }
    }

    private static void add(float[] to, int at, float[] terms) {
        for (int i = 0; i < terms.length; i++) {
            to[at + i] += terms[i];
        }
    }

    private static void addTo(float[] sums, float[] from, int at) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += from[at + i];
        }
    }

    /** Writes δr where b's delta stands, and where a's does; what else reads a adds its part there. */
    void backward(int from, int rows) {
        norm.beginBackward();
        Arrays.fill(biases, 0);
        for (int row = from; row < from + rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, from + rows - row);
            b.values().read(b.at(row), lines, count * size);
            output.deltas().read(output.deltaAt(row), others, count * size);
            for (int i = 0; i < count; i++) {
                norm.backward(lines, i * size, scales[row + i], others);
                addTo(biases, others, i * size);
            }
            b.deltas().write(b.deltaAt(row), others, count * size);
            if (a.hasDeltas()) {
                a.deltas().write(a.deltaAt(row), others, count * size);
            }
        }
        bias.writeGradient(biases);
        norm.endBackward();
    }
}
