package org.depthbench.datasets.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarTest {
    private static final int RATE = 8000;
    private static final LogMel FRAMES = new LogMel(12, 20, 256, 40);
    private static final Ear EAR = new Ear(FRAMES, RATE);

    /** Whoever waits before a word or after it, by whole frames of silence, is heard alike. */
    @ParameterizedTest
    @CsvSource({"0, 4000", "2400, 0", "2400, 4000"})
    void aWordIsHeardFromItsBeginningToItsEnd(int before, int behind) {
        float[] word = word();
        float[] between = new float[before + word.length + behind];
        System.arraycopy(word, 0, between, before, word.length);

        float[] alone = EAR.hear(new Recording(padded(word, 80), RATE));

        assertArrayEquals(alone, EAR.hear(new Recording(padded(between, 80), RATE)));
        assertFalse(Arrays.equals(alone, FRAMES.of(new Recording(between, RATE))), "spread over the silence too");
    }

    @Test
    void whatHasNoSilenceIsHeardAsItIs() {
        Recording word = new Recording(word(), RATE);

        assertArrayEquals(FRAMES.of(word), EAR.hear(word));
    }

    private static float[] padded(float[] sound, int each) {
        float[] padded = new float[sound.length + 2 * each];
        System.arraycopy(sound, 0, padded, each, sound.length);
        return padded;
    }

    /** A tone that rises for four tenths of a second. */
    private static float[] word() {
        float[] samples = new float[3200];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * (300 + i / 8.0) * i / RATE);
        }
        return samples;
    }
}
