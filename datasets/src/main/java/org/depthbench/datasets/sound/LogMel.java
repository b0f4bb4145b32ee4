package org.depthbench.datasets.sound;

import java.util.Arrays;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * What an ear hears of a sound from moment to moment: the logarithm of its energy in bands that are as wide as pitches seem apart (S. S.
 * Stevens, J. Volkmann and E. B. Newman, 1937; mel = 1127 ln(1 + Hz / 700)). Of each recording a mean is taken away, so that it does not count
 * how loud it is, and its frames are spread over all of it, so that how fast it is spoken does not either.
 *
 * @param steps how many frames there are, at least two; the first begins and the last ends with the sound
 * @param bands how many, from 0 hertz up
 * @param window samples of a frame, a power of two
 * @param levelled what is taken away
 * @param top where the highest band ends, in hertz; half of the sampling rate where that is less
 * @param silence how many decibels below a recording's loudest band all counts as silence: what is softer there is more of the room and the
 *     microphone than of what sounds
 */
public record LogMel(int steps, int bands, int window, Levelled levelled, double top, double silence) {
    /** Of sounds of which nothing is known, in decibels. */
    public static final double USUAL_SILENCE = 60;

    private static final double MEL = 1127;
    private static final double BREAK_HERTZ = 700;

    /** About how much the logarithms differ, so that a network gets numbers around 1. */
    private static final double SPREAD = 3;

    /**
     * For speech, up to half of the sampling rate.
     *
     * @param silence in decibels
     */
    public LogMel(int steps, int bands, int window, double silence) {
        this(steps, bands, window, Levelled.EACH_BAND, Double.POSITIVE_INFINITY, silence);
    }

    /** What is taken away of a recording, so that it does not count. */
    public enum Levelled {
        /** The mean of each band: neither loudness nor the microphone counts, nor a tone that does not change. For speech. */
        EACH_BAND,
        /** The mean of all bands: loudness does not count. For sounds of which nothing is known. */
        LOUDNESS
    }

    public LogMel {
        if (steps < 2 || bands < 1 || Integer.bitCount(window) != 1 || !(top > 0) || !(silence > 0)) {
            throw new IllegalArgumentException(
                    "Frames need at least two steps, a band, a window of a power of two, a height and a silence below 0 dB, were %d, %d, %d, %s, %s."
                            .formatted(steps, bands, window, top, silence));
        }
    }

    /** Its frames, step by step, from the lowest band to the highest. */
    public float[] of(Recording sound) {
        double[][] filters = filters(sound.perSecond());
        double[][] energies = new double[steps][];
        int last = Math.max(0, sound.samples().length - window);
        double most = Double.MIN_NORMAL;
        for (int step = 0; step < steps; step++) {
            int from = (int) Math.round((double) step * last / (steps - 1));
            energies[step] = energies(sound.samples(), from, filters);
            most = Math.max(most, Arrays.stream(energies[step]).max().orElse(0));
        }
        return logarithms(energies, Math.pow(10, -silence / 10) * most);
    }

    private float[] logarithms(double[][] energies, double silence) {
        double[][] logarithms = new double[bands][];
        double all = 0;
        for (int band = 0; band < bands; band++) {
            int which = band;
            logarithms[band] = Arrays.stream(energies)
                    .mapToDouble(frame -> Math.log(Math.max(silence, frame[which])))
                    .toArray();
            all += Arrays.stream(logarithms[band]).average().orElse(0) / bands;
        }
        float[] features = new float[steps * bands];
        for (int band = 0; band < bands; band++) {
            double mean = levelled == Levelled.LOUDNESS
                    ? all
                    : Arrays.stream(logarithms[band]).average().orElse(0);
            for (int step = 0; step < steps; step++) {
                features[step * bands + band] = (float) ((logarithms[band][step] - mean) / SPREAD);
            }
        }
        return features;
    }

    private double[] energies(float[] samples, int from, double[][] filters) {
        double[][] parts = new double[2][window];
        for (int i = 0; i < window && from + i < samples.length; i++) {
            // Hann's window, so that a frame's edges are not heard.
            parts[0][i] = samples[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window));
        }
        FastFourierTransformer.transformInPlace(parts, DftNormalization.STANDARD, TransformType.FORWARD);
        double[] energies = new double[bands];
        for (int bin = 0; bin <= window / 2; bin++) {
            double energy = parts[0][bin] * parts[0][bin] + parts[1][bin] * parts[1][bin];
            for (int band = 0; band < bands; band++) {
                energies[band] += filters[band][bin] * energy;
            }
        }
        return energies;
    }

    /** Triangles that overlap, equally far apart in mel, of the bins of a spectrum. */
    private double[][] filters(double perSecond) {
        double upper = mel(Math.min(top, perSecond / 2));
        double[][] filters = new double[bands][window / 2 + 1];
        for (int bin = 0; bin <= window / 2; bin++) {
            double place = mel(bin * perSecond / window) / upper * (bands + 1);
            for (int band = 0; band < bands; band++) {
                filters[band][bin] = Math.max(0, 1 - Math.abs(place - (band + 1)));
            }
        }
        return filters;
    }

    private static double mel(double hertz) {
        return MEL * Math.log(1 + hertz / BREAK_HERTZ);
    }
}
