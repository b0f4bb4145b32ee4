package org.depthbench.training.fused.kernel;

/**
 * What a recurrent layer does with its weighted sums in one step. Values lie {@code [units × rows]} in each step and gate; a cell
 * is given stretches of them.
 */
public interface Cell {
    /** The most values in a stretch. */
    int MOST = 1024;

    /** Weighted sums of each unit. */
    int gates();

    /**
     * Turns weighted sums into what the layer remembers.
     *
     * @param at where the stretch begins, counted through all steps
     * @param before the same one step earlier; below 0 in the first step
     * @param count its values
     * @param sums of each gate, the bias included; what is kept for the backward pass replaces them
     * @param hidden becomes the output
     */
    void forward(int at, int before, int count, float[][] sums, float[] hidden);

    /**
     * Computes the deltas of the weighted sums; the last step comes first.
     *
     * @param kept what {@link #forward} left in {@code sums}; becomes the deltas
     * @param hidden the output
     * @param deltas of the output, those from later steps included
     */
    void backward(int at, int before, int count, float[][] kept, float[] hidden, float[] deltas);

    /**
     * Called before a batch goes backward.
     *
     * @param values units times rows of it
     */
    default void beginBackward(int values) {}
}
