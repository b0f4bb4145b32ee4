package org.depthbench.training.fused.normalisation;

import java.util.Arrays;
import org.depthbench.training.fused.function.Rows;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Parameter;

/**
 * The arithmetic of layer normalisation (Ba et al. 2016, arXiv:1607.06450), line by line: {@code r̂ = (r - μ)/σ}, {@code y = γr̂ + β} with
 * mean and deviation of each line; with {@code g = γδy}: {@code δr = (g - mean g - r̂·mean(g·r̂))/σ}, {@code δγ = Σδy·r̂}, {@code δβ = Σδy}.
 * It works on pieces of several lines, which begin at 0.
 */
public final class LineNorm {
    private final Parameter gain;
    private final Parameter shift;
    private final int size;
    private final int linesInPiece;
    private final float epsilon;
    private final float[] line;
    private final float[] gains;
    private final float[] shifts;
    private final float[] gainDeltas;
    private final float[] products;

    /**
     * @param lines how many there are at most
     * @param size numbers of a line
     * @param epsilon what is added to the variance
     */
    public LineNorm(Parameter gain, Parameter shift, int lines, int size, float epsilon) {
        this.gain = gain;
        this.shift = shift;
        this.size = size;
        this.linesInPiece = Math.max(1, Math.min(lines, Floats.PIECE / size));
        this.epsilon = epsilon;
        this.line = new float[size];
        this.gains = piece();
        this.shifts = piece();
        this.gainDeltas = piece();
        this.products = piece();
    }

    /** How many lines a piece has. */
    public int linesInPiece() {
        return linesInPiece;
    }

    /** Room for a piece. */
    public float[] piece() {
        return new float[linesInPiece * size];
    }

    /** Called before lines go forward. */
    public void beginForward() {
        gain.read(line);
        Rows.repeat(line, gains, linesInPiece);
        shift.read(line);
        Rows.repeat(line, shifts, linesInPiece);
    }

    /**
     * Normalises lines: r becomes r̂.
     *
     * @param scales gets the lines' 1/σ, from {@code first}
     */
    public void normalise(float[] lines, int count, float[] scales, int first) {
        int numbers = count * size;
        for (int at = 0; at < numbers; at += size) {
            subtract(lines, at, size, Sums.of(lines, at, size) / size);
        }
        Rows.multiply(products, lines, lines, numbers);
        for (int i = 0, at = 0; i < count; i++, at += size) {
            float scale = (float) (1 / Math.sqrt(Sums.of(products, at, size) / size + epsilon));
            scales[first + i] = scale;
            Rows.scale(lines, at, size, scale);
        }
    }

    private static void subtract(float[] values, int at, int count, float mean) {
        for (int i = at; i < at + count; i++) {
            values[i] -= mean;
        }
    }

    /** Makes y of r̂. */
    public void forward(float[] normalised, int count, float[] outputs) {
        for (int i = 0; i < count * size; i++) {
            outputs[i] = normalised[i] * gains[i] + shifts[i];
        }
    }

    /** Called before lines go backward. */
    public void beginBackward() {
        gain.read(line);
        Rows.repeat(line, gains, linesInPiece);
        Arrays.fill(gainDeltas, 0);
        Arrays.fill(shifts, 0);
    }

    /**
     * Turns δy into δr, and adds to the gradients.
     *
     * @param scales the lines' 1/σ, from {@code first}
     */
    public void backward(float[] normalised, int count, float[] scales, int first, float[] deltas) {
        int numbers = count * size;
        Rows.add(shifts, deltas, numbers);
        Rows.multiply(products, deltas, normalised, numbers);
        Rows.add(gainDeltas, products, numbers);
        Rows.multiply(deltas, deltas, gains, numbers);
        Rows.multiply(products, deltas, normalised, numbers);
        for (int i = 0, at = 0; i < count; i++, at += size) {
            float mean = Sums.of(deltas, at, size) / size;
            float slope = Sums.of(products, at, size) / size;
            centre(deltas, normalised, at, size, mean, slope, scales[first + i]);
        }
    }

    private static void centre(
            float[] deltas, float[] normalised, int at, int count, float mean, float slope, float scale) {
        for (int i = at; i < at + count; i++) {
            deltas[i] = scale * (deltas[i] - mean - normalised[i] * slope);
        }
    }

    /** Called when all lines have gone backward. */
    public void endBackward() {
        Rows.sum(gainDeltas, linesInPiece, line);
        gain.writeGradient(line);
        Rows.sum(shifts, linesInPiece, line);
        shift.writeGradient(line);
    }
}
