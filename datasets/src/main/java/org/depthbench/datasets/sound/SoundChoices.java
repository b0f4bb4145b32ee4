package org.depthbench.datasets.sound;

/**
 * As what recordings are read.
 *
 * @param steps how many frames are spread over each
 * @param bands of each frame
 * @param dropBad whether those that cannot be read are dropped and counted; else they end the reading
 */
public record SoundChoices(int steps, int bands, boolean dropBad) {
    /** The most frames of a recording. */
    public static final int MOST_STEPS = 500;

    /** The most bands of a frame. */
    public static final int MOST_BANDS = 128;

    public SoundChoices {
        if (steps < 2 || steps > MOST_STEPS || bands < 1 || bands > MOST_BANDS) {
            throw new IllegalArgumentException("A recording becomes 2 to %d frames of 1 to %d bands, not %d of %d."
                    .formatted(MOST_STEPS, MOST_BANDS, steps, bands));
        }
    }
}
