package org.depthbench.network.shape;

/** What a sliding window does at the border of an image, or at the ends of a sequence. */
public enum Padding {
    /** Zeros are added around it, so that stride 1 keeps its size. */
    SAME,
    /** The window stays inside, and what it slides over shrinks by the window's size less one. */
    VALID;

    /**
     * At how many places a window stops that slides along a length.
     *
     * @throws IllegalArgumentException with a sentence when it does not fit
     */
    public int places(int length, int window, int stride) {
        if (this == SAME) {
            return (length + stride - 1) / stride;
        }
        if (window > length) {
            throw new IllegalArgumentException("A window of %d does not fit into a length of %d: make it %d or smaller."
                    .formatted(window, length, length));
        }
        return (length - window) / stride + 1;
    }
}
