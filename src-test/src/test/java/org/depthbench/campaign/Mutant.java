package org.depthbench.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Bytes of which some are changed, cut out, doubled or foreign. */
final class Mutant {
    private static final String[] TOKENS = {
        "null", "-1", "1e999", "9223372036854775807", "{}", "[[[[[[[[[[[[", "\"\"", "true", "\u0000", ",", "NaN"
    };

    private Mutant() {}

    static byte[] of(byte[] original, Random random) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes = joined(bytes, at, at + length, new byte[0]);
                case 3 -> bytes = joined(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
                case 4 ->
                    bytes = joined(
                            bytes,
                            at,
                            at + length,
                            TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int from, int to, byte[] middle) {
        byte[] all = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all.length == 0 ? new byte[] {'{'} : all;
    }
}
