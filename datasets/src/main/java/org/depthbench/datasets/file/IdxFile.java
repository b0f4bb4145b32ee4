package org.depthbench.datasets.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A file of unsigned bytes in the IDX format of the MNIST family: two zero bytes, type 8, the number of dimensions, each
 * dimension as a big-endian int, then the bytes.
 *
 * @param dimensions the size of each dimension, the number of items first
 * @param values the bytes, last dimension fastest
 */
public record IdxFile(int[] dimensions, byte[] values) {
    private static final int UNSIGNED_BYTE = 8;
    private static final int MOST_VALUES = 256;
    private static final long MOST_BYTES = 1L << 30;

    /**
     * Reads one file from an unpacked stream.
     *
     * @throws IOException with a sentence when it is not such a file or ends early
     */
    public static IdxFile read(InputStream in, String name) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int magic = data.readInt();
        int rank = magic & 0xff;
        if (magic >>> 8 != UNSIGNED_BYTE || rank < 1 || rank > 4) {
            throw new IOException("%s is not an IDX file of bytes: it begins with %08x.".formatted(name, magic));
        }
        int[] dimensions = new int[rank];
        long size = 1;
        for (int i = 0; i < rank; i++) {
            dimensions[i] = data.readInt();
            size *= dimensions[i];
            if (dimensions[i] < 1 || size > MOST_BYTES) {
                throw new IOException(
                        "%s claims impossible dimensions: %s.".formatted(name, Arrays.toString(dimensions)));
            }
        }
        byte[] values = data.readNBytes((int) size);
        if (values.length != size || data.read() != -1) {
            throw new IOException(
                    "%s should hold exactly %d values, but does not: it is damaged.".formatted(name, size));
        }
        return new IdxFile(dimensions, values);
    }

    /** How many items there are. */
    public int count() {
        return dimensions[0];
    }

    /** All values divided by the largest that is possible. */
    public float[] fractions(int largest) {
        return fractions(values, largest);
    }

    /** Some bytes, divided by the largest that is possible. */
    public static float[] fractions(byte[] values, int largest) {
        float[] fractionOf = new float[MOST_VALUES];
        for (int value = 0; value < fractionOf.length; value++) {
            fractionOf[value] = value / (float) largest;
        }
        float[] fractions = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int value = values[i];
            // Much of an image is black, and this runs for some hundredths of a second before Java has compiled it.
            if (value != 0) {
                fractions[i] = fractionOf[value & 0xff];
            }
        }
        return fractions;
    }

    /** The bytes as numbers from 0 to 255. */
    public int[] integers() {
        int[] integers = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            integers[i] = Byte.toUnsignedInt(values[i]);
        }
        return integers;
    }
}
