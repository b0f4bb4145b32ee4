package org.depthbench.training.fused.sequence;

import org.depthbench.training.fused.kernel.LineNorm;
import org.depthbench.training.fused.kernel.Parameter;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;

/**
 * A residual link with layer normalisation: {@code r = a + b}, {@code y} is {@link LineNorm} of r, step by step. Both a and b get δr: b at
 * once, a when its other reader has written its part.
 */
final class ResidualNorm {
    /** What Deeplearning4j adds to the variance: nothing. */
    private static final float EPSILON = 1e-12f;

    private final Tensor a;
    private final Tensor b;
    private final Tensor output;
    private final LineNorm norm;
    private final int size;
    private final float[] line;
    private final float[] other;

    /** Tensors of one step a row. */
    ResidualNorm(Tensor a, Tensor b, Tensor output, Parameter gain, Parameter shift) {
        this.a = a;
        this.b = b;
        this.output = output;
        this.size = output.width();
        this.norm = new LineNorm(gain, shift, size, EPSILON);
        this.line = new float[size];
        this.other = new float[size];
    }

    void forward(int from, int rows) {
        norm.beginForward();
        for (int row = from; row < from + rows; row++) {
            sum(row);
            norm.forward(line);
            output.values().write(output.at(row), line, size);
        }
    }

    /** Puts r of one row into {@code line}. */
    private void sum(int row) {
        a.values().read(a.at(row), line, size);
        b.values().read(b.at(row), other, size);
        add(line, other);
    }

    private static void add(float[] to, float[] terms) {
        for (int i = 0; i < to.length; i++) {
            to[i] += terms[i];
        }
    }

    /** Writes δr where b's delta stands. */
    void backward(int from, int rows) {
        norm.beginBackward();
        for (int row = from; row < from + rows; row++) {
            sum(row);
            output.deltas().read(output.deltaAt(row), other, size);
            norm.backward(line, other);
            b.deltas().write(b.deltaAt(row), other, size);
        }
        norm.endBackward();
    }

    /** Adds δr, kept in {@code residual}, to a's delta, when what else reads a has written its part. */
    void addTo(Floats residual, int residualAt, int from, int rows) {
        float[] piece = new float[Floats.PIECE];
        float[] more = new float[Floats.PIECE];
        int all = rows * size;
        for (int done = 0; done < all; done += piece.length) {
            int count = Math.min(piece.length, all - done);
            a.deltas().read(a.deltaAt(from) + done, piece, count);
            residual.read(residualAt + done, more, count);
            add(piece, more);
            a.deltas().write(a.deltaAt(from) + done, piece, count);
        }
    }
}
