package org.depthbench.datasets.picture;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as a JPEG file says it (Exif 2.3, tag 0x0112): what has to be done to its points for the picture to stand upright.
 *
 * @param flipped whether rows are first taken from below
 * @param mirrored whether columns are first taken from the right
 * @param transposed whether rows then become columns
 */
record Orientation(boolean flipped, boolean mirrored, boolean transposed) {
    /** Upright as it is. */
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    private static final int JPEG = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final int FIRST_MARKER = 0xff01;
    private static final String EXIF = "Exif\0\0";
    private static final int LITTLE = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** That of a file; {@link #UPRIGHT} where it says nothing that is understood. */
    static Orientation of(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        try {
            if (in.readUnsignedShort() != JPEG) {
                return UPRIGHT;
            }
            int marker = in.readUnsignedShort();
            while (marker >= FIRST_MARKER && marker != START_OF_SCAN) {
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - Short.BYTES));
                String start =
                        new String(segment, 0, Math.min(segment.length, EXIF.length()), StandardCharsets.ISO_8859_1);
                if (marker == APP1 && start.equals(EXIF)) {
                    return ofExif(ByteBuffer.wrap(segment, EXIF.length(), segment.length - EXIF.length())
                            .slice());
                }
                marker = in.readUnsignedShort();
            }
            return UPRIGHT;
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException e) {
            // The picture is damaged, which whoever decodes it will say.
            return UPRIGHT;
        }
    }

    private static Orientation ofExif(ByteBuffer exif) {
        exif.order(exif.getShort(0) == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int at = directory + Short.BYTES + i * ENTRY;
            if (exif.getShort(at) == TAG) {
                return ofNumber(exif.getShort(at + 8));
            }
        }
        return UPRIGHT;
    }

    private static Orientation ofNumber(int number) {
        return switch (number) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(true, true, false);
            case 4 -> new Orientation(true, false, false);
            case 5 -> new Orientation(false, false, true);
            case 6 -> new Orientation(true, false, true);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(false, true, true);
            default -> UPRIGHT;
        };
    }

    /** Whether anything has to be done. */
    boolean turns() {
        return !equals(UPRIGHT);
    }

    /** Where a point of a picture as it is stored stands in the upright one, row by row. */
    int place(int row, int column, int height, int width) {
        int y = flipped ? height - 1 - row : row;
        int x = mirrored ? width - 1 - column : column;
        return transposed ? x * height + y : y * width + x;
    }
}
