package org.depthbench.training.fused.memory;

/**
 * One parameter array of a layer, inside the network's flat parameters.
 *
 * @param values the flat parameters
 * @param gradients of the same layout
 * @param at where this array begins in both
 * @param count its numbers
 */
public record Parameter(Floats values, Floats gradients, int at, int count) {
    /** Copies the values into the beginning of a Java array. */
    public void read(float[] into) {
        values.read(at, into, count);
    }

    /** Copies a gradient from a Java array. */
    public void writeGradient(float[] from) {
        gradients.write(at, from, count);
    }

    /** As a matrix with rows of this length, as they lie. */
    public Gemm.Matrix rows(int length) {
        return Gemm.Matrix.rows(values, at, length);
    }

    /** As a matrix with rows of this length, rows and columns exchanged. */
    public Gemm.Matrix columns(int length) {
        return Gemm.Matrix.columns(values, at, length);
    }

    /** The gradient as a matrix with rows of this length. */
    public Gemm.Matrix gradientRows(int length) {
        return Gemm.Matrix.rows(gradients, at, length);
    }
}
