package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.kernel.Parameter;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;

/**
 * A residual link with layer normalisation (Ba et al. 2016, arXiv:1607.06450): {@code r = a + b}, {@code y = γ(r - μ)/σ + β} with mean
 * and deviation of each step; with {@code r̂ = (r - μ)/σ} and {@code g = γδy}: {@code δr = (g - mean g - r̂·mean(g·r̂))/σ}, {@code δγ =
 * Σδy·r̂}, {@code δβ = Σδy}. Both a and b get δr: b at once, a when its other reader has written its part.
 */
final class ResidualNorm {
    /** What Deeplearning4j adds to the variance: nothing. */
    private static final float EPSILON = 1e-12f;

    private final Tensor a;
    private final Tensor b;
    private final Tensor output;
    private final Parameter gain;
    private final Parameter shift;
    private final int size;
    private final float[] line;
    private final float[] other;
    private final float[] gains;
    private final float[] shifts;

    /** Tensors of one step a row. */
    ResidualNorm(Tensor a, Tensor b, Tensor output, Parameter gain, Parameter shift) {
        this.a = a;
        this.b = b;
        this.output = output;
        this.gain = gain;
        this.shift = shift;
        this.size = output.width();
        this.line = new float[size];
        this.other = new float[size];
        this.gains = new float[size];
        this.shifts = new float[size];
    }

    void forward(int from, int rows) {
        gain.read(gains);
        shift.read(shifts);
        for (int row = from; row < from + rows; row++) {
            normalised(row);
            for (int i = 0; i < size; i++) {
                line[i] = line[i] * gains[i] + shifts[i];
            }
            output.values().write(output.at(row), line, size);
        }
    }

    /** Puts r̂ of one row into {@code line}; returns 1/σ. */
    private float normalised(int row) {
        a.values().read(a.at(row), line, size);
        b.values().read(b.at(row), other, size);
        add(line, other);
        float mean = Sums.of(line, 0, size) / size;
        for (int i = 0; i < size; i++) {
            line[i] -= mean;
            other[i] = line[i] * line[i];
        }
        float scale = (float) (1 / Math.sqrt(Sums.of(other, 0, size) / size + EPSILON));
        for (int i = 0; i < size; i++) {
            line[i] *= scale;
        }
        return scale;
    }

    private static void add(float[] to, float[] terms) {
        for (int i = 0; i < to.length; i++) {
            to[i] += terms[i];
        }
    }

    /** Writes δr where b's delta stands. */
    void backward(int from, int rows) {
        gain.read(gains);
        float[] gainDeltas = new float[size];
        float[] delta = new float[size];
        Arrays.fill(shifts, 0);
        for (int row = from; row < from + rows; row++) {
            float scale = normalised(row);
            output.deltas().read(output.deltaAt(row), delta, size);
            add(shifts, delta);
            for (int i = 0; i < size; i++) {
                gainDeltas[i] += delta[i] * line[i];
                delta[i] *= gains[i];
                other[i] = delta[i] * line[i];
            }
            float mean = Sums.of(delta, 0, size) / size;
            float slope = Sums.of(other, 0, size) / size;
            for (int i = 0; i < size; i++) {
                delta[i] = scale * (delta[i] - mean - line[i] * slope);
            }
            b.deltas().write(b.deltaAt(row), delta, size);
        }
        gain.writeGradient(gainDeltas);
        shift.writeGradient(shifts);
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
