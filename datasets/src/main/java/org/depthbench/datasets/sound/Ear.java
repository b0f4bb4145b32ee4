package org.depthbench.datasets.sound;

/**
 * How the sounds of a task are heard, so that another one can be heard alike.
 *
 * @param frames what is heard
 * @param perSecond samples a second to which a sound is brought before
 */
public record Ear(LogMel frames, double perSecond) {
    /**
     * What is heard of a recording from where its sound begins to where it ends: an example's numbers. How long somebody waits before a
     * word and after it says nothing of the word.
     */
    public float[] hear(Recording sound) {
        return frames.of(sound.at(perSecond).withoutSilence());
    }
}
