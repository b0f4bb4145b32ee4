package org.depthbench.comparison.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * The texts in a zip file that came from anywhere. None is written to the disk, each name is one that a bundle has, and they are read
 * only so far that no small file can fill the memory.
 */
record Entries(Path file) {
    /** What a bundle's documents are called. */
    private static final Pattern NAME = Pattern.compile("manifest\\.json|trials/(0|[1-9][0-9]{0,5})\\.json");

    private static final int MOST_ENTRIES = 100_001;
    private static final int MOST_BYTES_OF_ONE = 16 << 20;
    private static final int MOST_BYTES = 256 << 20;

    /**
     * All texts by their names.
     *
     * @throws IOException whose message is the end of a sentence that names the file
     */
    Map<String, String> all() throws IOException {
        Map<String, String> texts = new HashMap<>();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!NAME.matcher(entry.getName()).matches()) {
                    throw new IOException("it holds what no experiment's file does");
                }
                byte[] read = zip.readNBytes(MOST_BYTES_OF_ONE + 1);
                bytes += read.length;
                if (read.length > MOST_BYTES_OF_ONE || bytes > MOST_BYTES || texts.size() >= MOST_ENTRIES) {
                    throw new IOException("it is larger than such a file may be");
                }
                if (texts.put(entry.getName(), text(read)) != null) {
                    throw new IOException("it has %s twice".formatted(entry.getName()));
                }
            }
        } catch (ZipException e) {
            throw new IOException("its bytes are not those that were written", e);
        } catch (IllegalArgumentException e) {
            // How Java says that a name is no text.
            throw new IOException("it holds what no experiment's file does", e);
        } catch (EOFException e) {
            throw new IOException("its end is missing", e);
        }
        if (texts.isEmpty()) {
            throw new IOException("there is nothing in it that can be read");
        }
        return texts;
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("a document in it is not text", e);
        }
    }
}
