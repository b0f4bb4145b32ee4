package org.depthbench.datasets.driving;

/** Steers by what the camera sees, and by nothing else. */
@FunctionalInterface
public interface Driver {
    /**
     * How it steers, degrees, to the left above 0.
     *
     * @param frames of one camera or several, image by image
     * @return one for each image
     */
    float[] steering(float[] frames);
}
