package org.depthbench.datasets.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file that is part of the program, unpacked. */
final class ShippedFile {
    private static final int UNPACKED_AT_ONCE = 1 << 16;
    static final String FOLDER = "/org/depthbench/datasets/";

    private ShippedFile() {}

    /** @param name of a file packed by gzip */
    static InputStream open(String name) throws IOException {
        InputStream in = Objects.requireNonNull(ShippedFile.class.getResourceAsStream(FOLDER + name), name);
        return new BufferedInputStream(new GZIPInputStream(in, UNPACKED_AT_ONCE));
    }

    /** The rows of comma-separated text whose first line names the columns. */
    static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader in = new InputStreamReader(open(name), StandardCharsets.UTF_8);
                CSVParser parser = format.parse(in)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
