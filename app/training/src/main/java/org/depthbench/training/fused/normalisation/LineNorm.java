package org.depthbench.training.fused.normalisation;

import java.util.Arrays;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.memory.Parameter;

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

    /**
     * Normalises a line: r becomes r̂.
     *
     * @param at where the line begins
     * @return 1/σ
     */
    public float normalise(float[] lines, int at) {
        float mean = Sums.of(lines, at, size) / size;
        for (int i = 0; i < size; i++) {
            lines[at + i] -= mean;
        }
        for (int i = 0; i < size; i++) {
            products[i] = lines[at + i] * lines[at + i];
        }
        float scale = (float) (1 / Math.sqrt(Sums.of(products, 0, size) / size + epsilon));
        for (int i = 0; i < size; i++) {
            lines[at + i] *= scale;
        }
        return scale;
    }

    /** Makes y of r̂; both lines begin at the same place. */
    public void forward(float[] normalised, int at, float[] outputs) {
        for (int i = 0; i < size; i++) {
            outputs[at + i] = normalised[at + i] * gains[i] + shifts[i];
        }
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
     * @param at where both lines begin
     * @param scale 1/σ of the line
     */
    public void backward(float[] normalised, int at, float scale, float[] deltas) {
        for (int i = 0; i < size; i++) {
            shifts[i] += deltas[at + i];
        }
        for (int i = 0; i < size; i++) {
            gainDeltas[i] += deltas[at + i] * normalised[at + i];
        }
        for (int i = 0; i < size; i++) {
            deltas[at + i] *= gains[i];
        }
        for (int i = 0; i < size; i++) {
            products[i] = deltas[at + i] * normalised[at + i];
        }
        float mean = Sums.of(deltas, at, size) / size;
        float slope = Sums.of(products, 0, size) / size;
        for (int i = 0; i < size; i++) {
            deltas[at + i] = scale * (deltas[at + i] - mean - normalised[at + i] * slope);
        }
    }

    /** Called when all lines have gone backward. */
    public void endBackward() {
        gain.writeGradient(gainDeltas);
        shift.writeGradient(shifts);
    }
}
