package org.depthbench.network;

/** What a sliding window does at the border of an image, or at the ends of a sequence. */
public enum Padding {
    /** Zeros are added around it, so that stride 1 keeps its size. */
    SAME,
    /** The window stays inside, and what it slides over shrinks by the window's size less one. */
    VALID
}
