package org.depthbench.datasets.table.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The characters of a file: without the mark at its beginning, what is no character as �, and none of them NUL. */
public final class TextReader extends Reader {
    private static final char MARK = '\ufeff';
    private static final char REPLACEMENT = '\ufffd';

    private final String name;
    private final Reader in;
    private long line = 1;
    private long replaced;
    private boolean begun;

    /** Decodes a file's bytes. */
    public TextReader(String name, InputStream in, Charset charset) {
        this.name = name;
        this.in = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** How many characters were read as �. */
    public long replaced() {
        return replaced;
    }

    @Override
    public int read(char[] characters, int from, int most) throws IOException {
        int read = in.read(characters, from, most);
        if (read > 0 && !begun) {
            begun = true;
            if (characters[from] == MARK) {
                read--;
                System.arraycopy(characters, from + 1, characters, from, read);
                if (read == 0) {
                    return read(characters, from, most);
                }
            }
        }
        for (int i = from; i < from + read; i++) {
            char c = characters[i];
            if (c > '\n' && c < REPLACEMENT) {
                continue;
            }
            if (c == '\n') {
                line++;
            } else if (c == 0) {
                throw new UnreadableTable(
                        name,
                        "has a NUL on line %d: it is no text, it is damaged, or its encoding is another one."
                                .formatted(line));
            } else if (c == REPLACEMENT) {
                replaced++;
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
