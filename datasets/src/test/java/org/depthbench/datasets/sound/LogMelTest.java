package org.depthbench.datasets.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogMelTest {
    private static final int RATE = 8000;
    private static final LogMel EAR = new LogMel(10, 20, 256, 60);

    /**
     * Two tones, one after the other. A band's middle is at the place of its number, from 1, among 21 equal parts of mel(4000) = 2146: 500 Hz
     * are 607 mel, place 5.9; 2000 Hz are 1521 mel, place 14.9.
     */
    @ParameterizedTest
    @CsvSource({"0, 5", "9, 14"})
    void aToneIsHeardInItsBand(int step, int band) {
        float[] samples = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            double hertz = i < RATE / 2 ? 500 : 2000;
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / RATE);
        }

        float[] frames = EAR.of(new Recording(samples, RATE));

        int loudest = IntStream.range(0, 20).reduce(0, (a, b) -> frames[step * 20 + b] > frames[step * 20 + a] ? b : a);
        assertEquals(band, loudest);
    }

    @Test
    void neitherLoudnessNorLengthOfSilenceChangesIt() {
        float[] loud = new float[RATE];
        float[] soft = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            loud[i] = (float) (Math.sin(2 * Math.PI * 700 * i / RATE) * Math.sin(Math.PI * i / RATE));
            soft[i] = loud[i] / 16;
        }

        assertArrayEquals(EAR.of(new Recording(loud, RATE)), EAR.of(new Recording(soft, RATE)), 1e-4f);
    }

    /** A tone that does not change is no word; where nothing is known of sounds it may be all there is. */
    @Test
    void aSteadyToneIsHeardWhereLoudnessAloneIsLevelled() {
        float[] tone = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            tone[i] = (float) Math.sin(2 * Math.PI * 1000 * i / RATE);
        }
        Recording steady = new Recording(tone, RATE);

        float[] word = new LogMel(3, 8, 256, 60).of(steady);
        float[] pitch = new LogMel(3, 8, 256, LogMel.Levelled.LOUDNESS, RATE, 60).of(steady);

        for (int band = 0; band < 8; band++) {
            assertEquals(0, word[8 + band], 0.3);
        }
        int loudest = 0;
        for (int band = 1; band < 8; band++) {
            loudest = pitch[8 + band] > pitch[8 + loudest] ? band : loudest;
        }
        assertTrue(pitch[8 + loudest] > 1, "%s".formatted(pitch[8 + loudest]));
    }

    @Test
    void silenceAndASoundOfNoLengthAreNothing() {
        assertArrayEquals(new float[200], EAR.of(new Recording(new float[RATE], RATE)));
        assertArrayEquals(new float[200], EAR.of(new Recording(new float[0], RATE)));
    }

    /** A loud tone, then one that is 50 decibels softer: in its band that much above silence, where silence is softer still. */
    @ParameterizedTest
    @CsvSource({"60, 10", "40, 0"})
    void whatIsSofterThanSilenceIsNotHeard(double silence, double decibels) {
        float[] samples = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            double loudness = i < RATE / 2 ? 1 : Math.pow(10, -50 / 20.0);
            double hertz = i < RATE / 2 ? 500 : 2000;
            samples[i] = (float) (loudness * Math.sin(2 * Math.PI * hertz * i / RATE));
        }

        float[] frames = new LogMel(10, 20, 256, silence).of(new Recording(samples, RATE));

        // Numbers are a third of natural logarithms.
        double heard = (frames[9 * 20 + 14] - frames[14]) * 3 * 10 / Math.log(10);
        assertEquals(decibels, heard, 1);
    }
}
