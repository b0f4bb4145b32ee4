package org.depthbench.datasets.sound;

/**
 * As what recordings are read.
 *
 * @param steps how many frames are spread over each
 * @param bands of each frame
 * @param top where the highest band ends, in hertz: what only some of them can have is not heard
 * @param dropBad whether those that cannot be read are dropped and counted; else they end the reading
 */
public record SoundChoices(int steps, int bands, double top, boolean dropBad) {
    /** The most frames of a recording. */
    public static final int MOST_STEPS = 500;

    /** The most bands of a frame. */
    public static final int MOST_BANDS = 128;

    public SoundChoices {
        if (steps < 2 || steps > MOST_STEPS || bands < 1 || bands > MOST_BANDS) {
            throw new IllegalArgumentException("A recording becomes 2 to %d frames of 1 to %d bands, not %d of %d."
                    .formatted(MOST_STEPS, MOST_BANDS, steps, bands));
        }
        if (!(top > 0)) {
            throw new IllegalArgumentException("The highest band ends above 0 Hz, not at %s.".formatted(top));
        }
    }
}
