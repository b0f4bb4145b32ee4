package org.depthbench.training.fused.kernel;

/**
 * One layer, compiled: it reads its input tensor and writes its output tensor, and the other way round with their
 * deltas (the derivatives of the summed loss). One thread works on a kernel.
 */
public interface Kernel {
    /** What the layer puts out. */
    Tensor output();

    /** Computes some rows of the output from the same rows of the input, while training. */
    void forward(int from, int rows);

    /** Computes the same once training is over; each row then depends on nothing but the parameters and that row. */
    default void infer(int from, int rows) {
        forward(from, rows);
    }

    /**
     * Computes the delta of some input rows from the delta of the same output rows, which it may overwrite, and the gradient
     * of the parameters: rows from 0 begin it, later ones add to it.
     */
    void backward(int from, int rows);

    /** Whether it goes row by row, so that its pieces stay in the cache; else all rows at once serve it best. */
    boolean rowByRow();

    /** How many numbers it keeps on the Java heap for the way back, beside its tensors. */
    default long keptValues() {
        return 0;
    }

    /**
     * Called before each batch.
     *
     * @param noise decides what is random in the batch
     * @param firstRow the place in the batch of this kernel's row 0
     */
    default void begin(long noise, int firstRow) {}

    /** Called when all rows of a batch have gone backward: gradients that were gathered elsewhere go to the parameters' own. */
    default void end() {}
}
