package org.depthbench.datasets.table.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written as bytes.
 *
 * @param charset the encoding
 * @param certain whether the file says so itself by a mark at its beginning, or all its bytes fit and some could not by chance
 */
public record Encoding(Charset charset, boolean certain) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;
    private static final int AT_ONCE = 1 << 16;
    private static final int LOOKED_AT = 1 << 12;

    /** Recognises it from all bytes: one that does not fit may come last. */
    public static Encoding of(SourceFile file, Monitor monitor) throws UnreadableTable {
        byte[] beginning = file.beginning(LOOKED_AT);
        if (starts(beginning, 0xef, 0xbb, 0xbf)) {
            return new Encoding(StandardCharsets.UTF_8, true);
        }
        if (starts(beginning, 0xff, 0xfe)) {
            return new Encoding(StandardCharsets.UTF_16LE, true);
        }
        if (starts(beginning, 0xfe, 0xff)) {
            return new Encoding(StandardCharsets.UTF_16BE, true);
        }
        double even = zeros(beginning, 0);
        double odd = zeros(beginning, 1);
        if (odd > 0.5 && even < 0.1) {
            return new Encoding(StandardCharsets.UTF_16LE, false);
        }
        if (even > 0.5 && odd < 0.1) {
            return new Encoding(StandardCharsets.UTF_16BE, false);
        }
        try (InputStream in = file.open(monitor)) {
            return asUtf8(in);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The share of zeros among every other byte; text in Latin letters has them in one half of UTF-16. */
    private static double zeros(byte[] bytes, int first) {
        int zeros = 0;
        int count = 0;
        for (int i = first; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
            count++;
        }
        return count == 0 ? 0 : (double) zeros / count;
    }

    /** Most tables have nothing else, and need not be decoded to know that they are UTF-8. */
    private static boolean isAscii(ByteBuffer bytes) {
        int place = 0;
        while (place <= bytes.limit() - Long.BYTES && (bytes.getLong(place) & BEYOND_ASCII) == 0) {
            place += Long.BYTES;
        }
        while (place < bytes.limit() && bytes.get(place) >= 0) {
            place++;
        }
        return place == bytes.limit();
    }

    private static Encoding asUtf8(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
        CharBuffer characters = CharBuffer.allocate(AT_ONCE);
        long misfits = 0;
        long beyondAscii = 0;
        boolean more = true;
        while (more) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = read >= 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            if (isAscii(bytes)) {
                bytes.clear();
                continue;
            }
            CoderResult result = CoderResult.OVERFLOW;
            while (!result.isUnderflow()) {
                result = decoder.decode(bytes, characters.clear(), !more);
                char[] decoded = characters.array();
                for (int i = 0; i < characters.position(); i++) {
                    beyondAscii += decoded[i] >= 0x80 ? 1 : 0;
                }
                if (result.isError()) {
                    misfits++;
                    bytes.position(bytes.position() + result.length());
                }
            }
            bytes.compact();
        }
        // Letters of Windows-1252 seldom form UTF-8 by chance; a damaged file in UTF-8 has most of its letters whole.
        return misfits > 0 && beyondAscii <= misfits
                ? new Encoding(WINDOWS_1252, false)
                : new Encoding(StandardCharsets.UTF_8, misfits == 0);
    }
}
