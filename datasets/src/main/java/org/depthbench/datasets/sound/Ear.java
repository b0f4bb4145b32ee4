package org.depthbench.datasets.sound;

/**
 * How the sounds of a task are heard, so that another one can be heard alike.
 *
 * @param frames what is heard
 * @param perSecond samples a second to which a sound is brought before
 */
public record Ear(LogMel frames, double perSecond) {
    /** What is heard of a recording, as it is: an example's numbers. */
    public float[] hear(Recording sound) {
        return frames.of(sound.at(perSecond));
    }
}
