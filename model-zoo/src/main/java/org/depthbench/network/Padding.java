package org.depthbench.network;

/** What a sliding window does at the border of an image. */
public enum Padding {
    /** Zeros are added around the image, so that stride 1 keeps its size. */
    SAME,
    /** The window stays inside the image, which shrinks by the window's size less one. */
    VALID
}
