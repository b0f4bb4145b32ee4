package org.depthbench.training.fused.sequence;

/**
 * What a recurrent layer does with its weighted sums in one step. Values lie {@code [units × rows]} in each step and gate; a cell
 * is given stretches of them that fit the first cache. It keeps what the backward pass needs.
 */
public interface Cell {
    /** The most values in a stretch. */
    int MOST = 1024;

    /** Of a cell that remembers its output alone. */
    float[] NOTHING = {};

    /** Weighted sums of each unit. */
    int gates();

    /** How many of them, the first ones, weigh the input alone. */
    default int ofInputAlone() {
        return 0;
    }

    /** How many of them, the last ones, weigh the state alone. */
    default int ofStateAlone() {
        return 0;
    }

    /** Where the weighted sums of a gate are put, the bias included, before {@link #forward}. */
    float[] sums(int gate, int step);

    /**
     * Turns weighted sums into the layer's output.
     *
     * @param from the stretch's first value
     * @param to the value after its last
     * @param hidden becomes the output
     */
    void forward(int step, int from, int to, float[] hidden);

    /**
     * Computes the deltas of the weighted sums; the last step comes first.
     *
     * @param deltas of the output, those from later steps included; may be overwritten
     * @param ofSums becomes the deltas, gate by gate
     */
    void backward(int step, int from, int to, float[] deltas, float[][] ofSums);

    /** What it remembers of one value beside its output stays as it was before this step. */
    default void hold(int step, int value) {}

    /** The deltas of what it remembers beside its output, value by value; none where it remembers nothing else. */
    default float[] stateDeltas() {
        return NOTHING;
    }

    /** How many numbers it keeps. */
    long keptValues();

    /**
     * Called before a batch goes backward.
     *
     * @param values units times rows of it
     */
    default void beginBackward(int values) {}
}
