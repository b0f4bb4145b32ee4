package org.depthbench.datasets.sound;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A sound of one channel.
 *
 * @param samples from -1 to 1
 * @param perSecond how many a second has
 */
public record Recording(float[] samples, double perSecond) {
    private static final int MOST_BYTES = 1 << 28;

    /** How many zeros of the interpolating function count at each side. */
    private static final int ZEROS = 16;

    private static final double FRAME_SECONDS = 0.01;

    /** Of the loudest frame, what counts as silence: 30 decibels below it. */
    private static final double SILENCE = 1e-3;

    /** A megahertz: bats are recorded with half of it. */
    private static final float MOST_RATE = 1e6f;

    /** Of frames that are longer than its buffer the platform reads none, for ever. */
    private static final int MOST_CHANNELS = 64;

    public Recording {
        if (!(perSecond > 0 && perSecond < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A sound has samples, a rate of %s is none.".formatted(perSecond));
        }
    }

    /** How long it lasts. */
    public double seconds() {
        return samples.length / perSecond;
    }

    /**
     * The same sound with another number of samples a second, by band-limited interpolation (J. O. Smith, Digital Audio Resampling Home
     * Page, 2002): what is too high for the lower of both rates is gone.
     */
    public Recording at(double rate) {
        if (rate == perSecond) {
            return this;
        }
        double cutoff = Math.min(1, rate / perSecond);
        float[] resampled = new float[(int) Math.round(samples.length * rate / perSecond)];
        for (int i = 0; i < resampled.length; i++) {
            double centre = i * perSecond / rate;
            int from = (int) Math.max(0, Math.ceil(centre - ZEROS / cutoff));
            int to = (int) Math.min(samples.length - 1, Math.floor(centre + ZEROS / cutoff));
            double sum = 0;
            for (int j = from; j <= to; j++) {
                sum += samples[j] * cutoff * windowedSinc(cutoff * (j - centre));
            }
            resampled[i] = (float) sum;
        }
        return new Recording(resampled, rate);
    }

    private static double windowedSinc(double x) {
        double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
        return sinc * (0.5 + 0.5 * Math.cos(Math.PI * x / ZEROS));
    }

    /** The same sound without the silence before and behind it; all of it where nothing stands out. */
    public Recording withoutSilence() {
        int length = (int) Math.max(1, Math.round(FRAME_SECONDS * perSecond));
        int frames = samples.length / length;
        double[] energies = IntStream.range(0, frames)
                .mapToDouble(frame -> energy(frame * length, length))
                .toArray();
        double least = SILENCE * DoubleStream.of(energies).max().orElse(0);
        int[] heard = IntStream.range(0, frames)
                .filter(frame -> energies[frame] > least)
                .toArray();
        if (heard.length == 0) {
            return this;
        }
        // A frame more at each side, for what begins or fades softly.
        int from = Math.max(0, heard[0] - 1) * length;
        int to = Math.min(samples.length, (heard[heard.length - 1] + 2) * length);
        return new Recording(Arrays.copyOfRange(samples, from, to), perSecond);
    }

    private double energy(int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += samples[i] * samples[i];
        }
        return sum;
    }

    /**
     * Reads a file in the format WAV: linear samples of 8 to 32 bits or floating-point ones; several channels are mixed down to one.
     *
     * @throws IOException with a few words when it is none of these
     */
    public static Recording read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES);
        if (bytes.length == MOST_BYTES) {
            throw new IOException("a sound of more than %d MiB is not read".formatted(MOST_BYTES >> 20));
        }
        try (AudioInputStream audio =
                AudioSystem.getAudioInputStream(new BufferedInputStream(new ByteArrayInputStream(bytes)))) {
            AudioFormat format = audio.getFormat();
            if (!(format.getSampleRate() > 0 && format.getSampleRate() <= MOST_RATE)) {
                throw new IOException("it claims %,.0f samples a second, and 1 to 1,000,000 are read"
                        .formatted(format.getSampleRate()));
            }
            if (format.getChannels() < 1 || format.getChannels() > MOST_CHANNELS) {
                throw new IOException(
                        "it claims %,d channels, and 1 to %d are read".formatted(format.getChannels(), MOST_CHANNELS));
            }
            int frame = format.getFrameSize();
            if (frame < format.getChannels()
                    || frame > format.getChannels() * Double.BYTES
                    || frame % format.getChannels() != 0) {
                throw new IOException(
                        "its %,d channels cannot share frames of %,d bytes".formatted(format.getChannels(), frame));
            }
            byte[] frames = audio.readAllBytes();
            return new Recording(mixed(frames, format), format.getSampleRate());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException("it is not a WAV file of linear or floating-point samples", e);
        } catch (RuntimeException e) {
            // The platform's readers answer some damage by other exceptions than they promise.
            throw new IOException("it is a damaged WAV file", e);
        }
    }

    private static float[] mixed(byte[] bytes, AudioFormat format) throws IOException {
        int channels = format.getChannels();
        int width = format.getFrameSize() / channels;
        ByteBuffer buffer =
                ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        float[] samples = new float[bytes.length / format.getFrameSize()];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample(buffer, i * format.getFrameSize() + channel * width, width, format);
            }
            samples[i] = (float) (sum / channels);
            if (!Float.isFinite(samples[i])) {
                throw new IOException("sample %,d is no number".formatted(i + 1));
            }
        }
        return samples;
    }

    private static double sample(ByteBuffer buffer, int at, int width, AudioFormat format) throws IOException {
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_FLOAT)) {
            return width == Double.BYTES ? buffer.getDouble(at) : buffer.getFloat(at);
        }
        if (format.getEncoding().equals(AudioFormat.Encoding.PCM_UNSIGNED) && width == 1) {
            return (Byte.toUnsignedInt(buffer.get(at)) - 128) / 128.0;
        }
        if (!format.getEncoding().equals(AudioFormat.Encoding.PCM_SIGNED)) {
            throw new IOException("its samples are packed as %s".formatted(format.getEncoding()));
        }
        return switch (width) {
            case 1 -> buffer.get(at) / 128.0;
            case 2 -> buffer.getShort(at) / 32_768.0;
            case 3 -> whole24(buffer, at) / 8_388_608.0;
            case 4 -> buffer.getInt(at) / 2_147_483_648.0;
            default -> throw new IOException("its samples have %d bits".formatted(8 * width));
        };
    }

    private static int whole24(ByteBuffer buffer, int at) {
        boolean little = buffer.order() == ByteOrder.LITTLE_ENDIAN;
        int high = buffer.get(little ? at + 2 : at);
        int middle = Byte.toUnsignedInt(buffer.get(at + 1));
        int low = Byte.toUnsignedInt(buffer.get(little ? at : at + 2));
        return high << 16 | middle << 8 | low;
    }
}
