package org.depthbench.desktop.attempt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import org.depthbench.datasets.sound.Recording;

/** The computer's microphone and loudspeaker; what has none refuses. */
final class Microphone {
    private static final int BITS = 16;
    private static final double FULL = 32_767;

    private Microphone() {}

    /** Whether there is one that hears so many samples a second. */
    static boolean hears(double perSecond) {
        return AudioSystem.isLineSupported(new DataLine.Info(TargetDataLine.class, format(perSecond)));
    }

    /** Whether there is something to hear sounds from. */
    static boolean speaks(double perSecond) {
        return AudioSystem.isLineSupported(new DataLine.Info(Clip.class, format(perSecond)));
    }

    private static AudioFormat format(double perSecond) {
        return new AudioFormat((float) perSecond, BITS, 1, true, false);
    }

    /**
     * Listens for some time.
     *
     * @throws IOException with a few words when another program has the microphone
     */
    static Recording listen(double seconds, double perSecond) throws IOException {
        AudioFormat format = format(perSecond);
        byte[] bytes = new byte[(int) Math.round(seconds * perSecond) * format.getFrameSize()];
        try (TargetDataLine line = AudioSystem.getTargetDataLine(format)) {
            line.open(format);
            line.start();
            int read = 0;
            while (read < bytes.length) {
                int more = line.read(bytes, read, bytes.length - read);
                if (more <= 0) {
                    throw new IOException("the microphone fell silent");
                }
                read += more;
            }
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("the microphone is not to be had, perhaps another program has it", e);
        }
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] heard = new float[bytes.length / format.getFrameSize()];
        for (int i = 0; i < heard.length; i++) {
            heard[i] = (float) (samples.getShort(i * Short.BYTES) / (FULL + 1));
        }
        return new Recording(heard, perSecond);
    }

    /**
     * Lets a sound be heard, to its end.
     *
     * @throws IOException with a few words when another program has the loudspeaker
     */
    static void play(Recording sound) throws IOException {
        ByteBuffer samples =
                ByteBuffer.allocate(sound.samples().length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : sound.samples()) {
            samples.putShort((short) Math.round(FULL * Math.max(-1, Math.min(1, sample))));
        }
        // It is closed with the program, or by the system; to wait for its end here would hold up what is read.
        try {
            Clip clip = AudioSystem.getClip();
            clip.open(format(sound.perSecond()), samples.array(), 0, samples.capacity());
            clip.addLineListener(event -> {
                if (event.getType().equals(LineEvent.Type.STOP)) {
                    clip.close();
                }
            });
            clip.start();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("the loudspeaker is not to be had, perhaps another program has it", e);
        }
    }
}
