package org.depthbench.datasets.picture;

/** How a picture of another shape becomes one of the wanted size. */
public enum Fit {
    /** All of it, with black bars. */
    LETTERBOX,
    /** As much of its middle as fills the wanted shape. */
    CROP,
    /** All of it, out of shape. */
    STRETCH
}
