package org.depthbench.trial.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files that came from anywhere: UTF-8, with or without a byte order mark. */
public final class TextFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextFile() {}

    /** What is no UTF-8; the message is the end of a sentence that names the file. */
    public static final class NotUtf8Exception extends IOException {
        private static final long serialVersionUID = 1L;

        NotUtf8Exception(String message) {
            super(message);
        }
    }

    /**
     * Reads a file.
     *
     * @throws NotUtf8Exception when it holds something else
     */
    public static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (isUtf16(bytes)) {
            throw new NotUtf8Exception("it is UTF-16: save it as UTF-8");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            NotUtf8Exception refusal = new NotUtf8Exception("it is not text");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** By its mark, or because one of the first two bytes is 0, which no text of ours begins with. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int mark = (bytes[0] & 0xff) << Byte.SIZE | (bytes[1] & 0xff);
        return mark == 0xfeff || mark == 0xfffe || (bytes[0] == 0) != (bytes[1] == 0);
    }
}
