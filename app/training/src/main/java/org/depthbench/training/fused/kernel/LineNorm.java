package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.training.fused.function.Sums;

/**
 * The arithmetic of layer normalisation (Ba et al. 2016, arXiv:1607.06450), line by line: {@code r̂ = (r - μ)/σ}, {@code y = γr̂ + β} with
 * mean and deviation of each line; with {@code g = γδy}: {@code δr = (g - mean g - r̂·mean(g·r̂))/σ}, {@code δγ = Σδy·r̂}, {@code δβ = Σδy}.
 */
public final class LineNorm {
    private final Parameter gain;
    private final Parameter shift;
    private final int size;
    private final float epsilon;
    private final float[] gains;
    private final float[] shifts;
    private final float[] gainDeltas;
    private final float[] products;

    /**
     * @param size numbers of a line
     * @param epsilon what is added to the variance
     */
    public LineNorm(Parameter gain, Parameter shift, int size, float epsilon) {
        this.gain = gain;
        this.shift = shift;
        this.size = size;
        this.epsilon = epsilon;
        this.gains = new float[size];
        this.shifts = new float[size];
        this.gainDeltas = new float[size];
        this.products = new float[size];
    }

    /** Called before lines go forward. */
    public void beginForward() {
        gain.read(gains);
        shift.read(shifts);
    }

    /** Turns r into y. */
    public void forward(float[] line) {
        normalise(line);
        for (int i = 0; i < size; i++) {
            line[i] = line[i] * gains[i] + shifts[i];
        }
    }

    /** Turns r into r̂ and returns 1/σ. */
    private float normalise(float[] line) {
        float mean = Sums.of(line, 0, size) / size;
        for (int i = 0; i < size; i++) {
            line[i] -= mean;
            products[i] = line[i] * line[i];
        }
        float scale = (float) (1 / Math.sqrt(Sums.of(products, 0, size) / size + epsilon));
        for (int i = 0; i < size; i++) {
            line[i] *= scale;
        }
        return scale;
    }

    /** Called before lines go backward. */
    public void beginBackward() {
        gain.read(gains);
        Arrays.fill(gainDeltas, 0);
        Arrays.fill(shifts, 0);
    }

    /**
     * Turns δy into δr, and adds to the gradients.
     *
     * @param line r, overwritten
     */
    public void backward(float[] line, float[] delta) {
        float scale = normalise(line);
        for (int i = 0; i < size; i++) {
            shifts[i] += delta[i];
            gainDeltas[i] += delta[i] * line[i];
            delta[i] *= gains[i];
            products[i] = delta[i] * line[i];
        }
        float mean = Sums.of(delta, 0, size) / size;
        float slope = Sums.of(products, 0, size) / size;
        for (int i = 0; i < size; i++) {
            delta[i] = scale * (delta[i] - mean - line[i] * slope);
        }
    }

    /** Called when all lines have gone backward. */
    public void endBackward() {
        gain.writeGradient(gainDeltas);
        shift.writeGradient(shifts);
    }
}
