package org.depthbench.training.fused.kernel;

import java.util.Arrays;
import org.depthbench.training.fused.memory.Floats;

/** What a recurrent layer does with its weighted sums in one step, for some rows at once. */
public interface Cell {
    /** Weighted sums of each unit. */
    int gates();

    /**
     * Turns weighted sums into what the layer remembers.
     *
     * @param place the number of the first of these rows, counted through all steps
     * @param placeBefore the same one step earlier; below 0 in the first step
     * @param sums {@code [rows × gates × units]}, the bias included; what is kept for the backward pass replaces them
     * @param hidden becomes the output {@code [rows × units]}
     */
    void forward(int place, int placeBefore, int rows, float[] sums, float[] hidden);

    /**
     * Computes the deltas of the weighted sums.
     *
     * @param kept what {@link #forward} left in {@code sums}; becomes the deltas
     * @param hidden the output
     * @param deltas of the output, those from later steps included
     */
    void backward(int place, int placeBefore, int rows, float[] kept, float[] hidden, float[] deltas);

    /** Called before a batch goes backward; {@code rows} of it. */
    default void beginBackward(int rows) {}

    /** Reads what an earlier step left; where there is none ({@code at} below 0) it counts as 0. */
    static void readOrZero(Floats from, int at, float[] into, int count) {
        if (at < 0) {
            Arrays.fill(into, 0, count, 0);
        } else {
            from.read(at, into, count);
        }
    }
}
