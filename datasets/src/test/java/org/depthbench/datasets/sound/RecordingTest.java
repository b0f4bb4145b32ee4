package org.depthbench.datasets.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each file is written byte by byte here, as the format's description says. */
class RecordingTest {
    private static final int LINEAR = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;

    /** A half, none, and minus a quarter, in each kind of sample. */
    @ParameterizedTest
    @CsvSource({
        "1, 8, c08060",
        "1, 16, 0040000000e0",
        "1, 24, 0000400000000000e0",
        "1, 32, 0000004000000000000000e0",
        "3, 32, 0000003f00000000000080be",
        "3, 64, 000000000000e03f0000000000000000000000000000d0bf"
    })
    void everyKindOfSampleIsReadAsItIs(int kind, int bits, String samples) throws IOException {
        Recording recording = read(wav(kind, 1, 8000, bits, HexFormat.of().parseHex(samples)));

        assertArrayEquals(new float[] {0.5f, 0, -0.25f}, recording.samples());
        assertEquals(8000, recording.perSecond());
        assertEquals(3 / 8000.0, recording.seconds());
    }

    @Test
    void twoChannelsAreMixedDown() throws IOException {
        byte[] samples = HexFormat.of().parseHex("0040" + "0000" + "00e0" + "00e0");

        assertArrayEquals(
                new float[] {0.25f, -0.25f},
                read(wav(LINEAR, 2, 44_100, 16, samples)).samples());
    }

    @Test
    void theExtensibleKindIsReadToo() throws IOException {
        byte[] samples = HexFormat.of().parseHex("0040000000e0");

        assertArrayEquals(
                new float[] {0.5f, 0, -0.25f},
                read(wav(EXTENSIBLE, 1, 96_000, 16, samples)).samples());
    }

    @Test
    void whatIsNoSoundIsRefusedInAFewWords() {
        IOException failure =
                assertThrows(IOException.class, () -> read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals("it is not a WAV file of linear or floating-point samples", failure.getMessage());
        assertThrows(IOException.class, () -> read(new byte[0]));
        assertThrows(IOException.class, () -> read(wav(FLOAT, 0, 8000, 32, new byte[8])));
    }

    /** Of frames longer than its buffer the platform would read none, for ever; a window of such a rate would take gigabytes. */
    @Test
    void claimsThatNoSoundMakesAreRefused() {
        assertEquals(
                "it claims 30,209 channels, and 1 to 64 are read",
                assertThrows(IOException.class, () -> read(wav(LINEAR, 30_209, 8000, 16, new byte[90])))
                        .getMessage());
        assertEquals(
                "it claims 2,000,000,000 samples a second, and 1 to 1,000,000 are read",
                assertThrows(IOException.class, () -> read(wav(LINEAR, 1, 2_000_000_000, 16, new byte[90])))
                        .getMessage());
    }

    @Test
    void framesThatAreTooLongForTheirChannelsAreRefused() {
        byte[] file = wav(EXTENSIBLE, 1, 8000, 16, new byte[90]);
        // Bytes of a frame, their higher half.
        file[33] = (byte) 0xff;

        assertEquals(
                "its 1 channels cannot share frames of 65,282 bytes",
                assertThrows(IOException.class, () -> read(file)).getMessage());
    }

    @Test
    void samplesThatAreNoNumbersAreRefused() {
        byte[] samples = HexFormat.of().parseHex("0000003f" + "0000c07f");

        assertEquals(
                "sample 2 is no number",
                assertThrows(IOException.class, () -> read(wav(FLOAT, 1, 8000, 32, samples)))
                        .getMessage());
    }

    /** As they are written by programs that do not know the length yet, or count it wrongly. */
    @ParameterizedTest
    @CsvSource({"-1, -1", "0, 6", "1000, 6", "1000, 1000", "-1, 6"})
    void whatSizesClaimIsNotBelieved(int whole, int data) throws IOException {
        byte[] file = wav(LINEAR, 1, 8000, 16, HexFormat.of().parseHex("0040000000e0"));
        ByteBuffer sizes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        sizes.putInt(4, whole).putInt(file.length - 10, data);

        assertArrayEquals(new float[] {0.5f, 0, -0.25f}, read(file).samples());
    }

    @Test
    void aPartOfAFrameAtTheEndIsNoSample() throws IOException {
        assertArrayEquals(
                new float[] {0.5f},
                read(wav(LINEAR, 1, 8000, 16, HexFormat.of().parseHex("0040" + "7f")))
                        .samples());
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 20})
    void longerDescriptionsOfTheFormatAreReadToo(int length) throws IOException {
        byte[] plain = wav(LINEAR, 1, 8000, 16, HexFormat.of().parseHex("0040000000e0"));
        ByteBuffer file = ByteBuffer.allocate(plain.length + length - 16).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 36).position(20 + length);
        file.put(plain, 36, plain.length - 36).putInt(4, file.capacity() - 8).putInt(16, length);

        assertArrayEquals(new float[] {0.5f, 0, -0.25f}, read(file.array()).samples());
    }

    @Test
    void otherChunksAreSkipped() throws IOException {
        byte[] plain = wav(LINEAR, 1, 8000, 24, HexFormat.of().parseHex("0000400000000000e0"));
        byte[] list = HexFormat.of().parseHex("4c49535404000000494e464f");
        ByteBuffer file = ByteBuffer.allocate(plain.length + list.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(plain, 0, 36).put(list).put(plain, 36, plain.length - 36).putInt(4, file.capacity() - 8);

        assertArrayEquals(new float[] {0.5f, 0, -0.25f}, read(file.array()).samples());
    }

    @Test
    void silenceAndNoSamplesAreRead() throws IOException {
        assertArrayEquals(
                new float[3], read(wav(LINEAR, 1, 8000, 16, new byte[6])).samples());
        assertEquals(0, read(wav(LINEAR, 1, 8000, 16, new byte[0])).samples().length);
    }

    private static Recording read(byte[] bytes) throws IOException {
        return Recording.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] wav(int kind, int channels, int rate, int bits, byte[] samples) {
        boolean extensible = kind == EXTENSIBLE;
        int format = extensible ? 40 : 16;
        ByteBuffer file = ByteBuffer.allocate(28 + format + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF"))
                .putInt(file.capacity() - 8)
                .put(ascii("WAVEfmt "))
                .putInt(format);
        file.putShort((short) kind).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        if (extensible) {
            file.putShort((short) 22).putShort((short) bits).putInt(channels);
            file.put(HexFormat.of().parseHex("0100000000001000800000aa00389b71"));
        }
        file.put(ascii("data")).putInt(samples.length).put(samples);
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Against the sine itself, sampled as often. */
    @Test
    void atAnotherRateATonesFormStays() {
        Recording heard = new Recording(tone(440, 44_100, 44_100), 44_100).at(8000);

        float[] expected = tone(440, 8000, 8000);
        assertEquals(8000, heard.samples().length);
        for (int i = 100; i < 7900; i++) {
            assertEquals(expected[i], heard.samples()[i], 2e-3);
        }
    }

    @Test
    void whatIsTooHighForALowerRateIsGone() {
        Recording heard = new Recording(tone(6000, 44_100, 44_100), 44_100).at(8000);

        for (int i = 100; i < 7900; i++) {
            assertEquals(0, heard.samples()[i], 0.01);
        }
    }

    @Test
    void silenceBeforeAndBehindIsTakenAway() {
        float[] samples = new float[8000];
        Random noise = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.001 * noise.nextGaussian());
        }
        System.arraycopy(tone(300, 8000, 2000), 0, samples, 3000, 2000);

        Recording heard = new Recording(samples, 8000).withoutSilence();

        assertEquals(2000, heard.samples().length, 240, "a frame more at each side");
        assertEquals(0, new Recording(new float[0], 8000).withoutSilence().samples().length);
        assertEquals(500, new Recording(new float[500], 8000).withoutSilence().samples().length, "nothing stands out");
    }

    private static float[] tone(double hertz, double rate, int count) {
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
        }
        return samples;
    }
}
