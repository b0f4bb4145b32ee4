package org.depthbench.datasets.picture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Numbers in some dimensions, the last one fastest, as they are stored.
 *
 * @param name what it is called in its file
 * @param shape the size of each dimension
 * @param type {@code u} for whole numbers without sign, {@code i} with sign, {@code f} for others
 * @param width bytes of one number
 */
record NumberArray(String name, int[] shape, char type, int width, ByteBuffer data) {
    private static final int BYTE = 0xff;
    private static final int SHORT = 0xffff;

    int count() {
        return shape[0];
    }

    int size() {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }

    double at(int place) {
        int from = place * width;
        return switch (width) {
            case 1 -> type == 'u' ? data.get(from) & BYTE : data.get(from);
            case 2 -> type == 'u' ? data.getShort(from) & SHORT : data.getShort(from);
            case 4 ->
                type == 'f'
                        ? data.getFloat(from)
                        : type == 'u' ? Integer.toUnsignedLong(data.getInt(from)) : data.getInt(from);
            default -> type == 'f' ? data.getDouble(from) : data.getLong(from);
        };
    }

    /** The sizes of its dimensions in words. */
    String dimensions() {
        return Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
    }
}
