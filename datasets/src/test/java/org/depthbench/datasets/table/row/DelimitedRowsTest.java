package org.depthbench.datasets.table.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Fields of delimited text are those that Commons CSV reads and writes, wherever a piece of the text ends. */
class DelimitedRowsTest {
    private static final String[] FIELDS = {
        "1.5",
        "",
        "a",
        "two words",
        "a,b",
        "say \"so\"",
        "\"",
        "two\nlines",
        "two\r\nlines",
        ";",
        " x ",
        "ü€𝄞",
        "'q'",
        "\t"
    };

    /** Gives some characters at a time, as a network does. */
    private static final class Trickle extends Reader {
        private final Reader in;
        private final UniformRandomProvider random;

        Trickle(String text, UniformRandomProvider random) {
            this.in = new StringReader(text);
            this.random = random;
        }

        @Override
        public int read(char[] characters, int from, int most) throws IOException {
            return in.read(characters, from, Math.min(most, 1 + random.nextInt(5)));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Test
    void fieldsAreThoseOfCommonsCsv() throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5);
        for (int i = 0; i < 300; i++) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(i % 2 == 0 ? ',' : ';')
                    .setRecordSeparator(i % 3 == 0 ? "\n" : "\r\n")
                    .get();
            StringBuilder text = new StringBuilder();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                for (int row = 0; row < 20; row++) {
                    List<String> fields = new ArrayList<>();
                    fields.add("r" + row);
                    for (int field = random.nextInt(5); field >= 0; field--) {
                        fields.add(FIELDS[random.nextInt(FIELDS.length)]);
                    }
                    printer.printRecord(fields);
                }
            }
            List<List<String>> wanted = format.parse(new StringReader(text.toString())).getRecords().stream()
                    .map(CSVRecord::toList)
                    .toList();
            Layout layout = Layout.PLAIN.withDelimiter(i % 2 == 0 ? ',' : ';').withQuote('"');

            assertEquals(wanted, fields(new Trickle(text.toString(), random), layout));
            assertEquals(wanted, fields(new StringReader(text.toString()), layout));
        }
    }

    @Test
    void quotesBehindBackslashesAreThoseOfCommonsCsv() throws IOException {
        String[] values = {"a \"b\" c", "\\", "C:\\temp\\", "\\\"", "two\n\"lines\"", "\"", "\\\\n", "x, \\y", ""};
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setEscape('\\')
                .setQuoteMode(QuoteMode.ALL)
                .setRecordSeparator("\n")
                .get();
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(6);
        for (int i = 0; i < 300; i++) {
            List<List<String>> wanted = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                for (int row = 0; row < 20; row++) {
                    List<String> fields = new ArrayList<>();
                    for (int field = random.nextInt(5); field >= 0; field--) {
                        fields.add(values[random.nextInt(values.length)]);
                    }
                    wanted.add(fields);
                    printer.printRecord(fields);
                }
            }

            assertEquals(
                    wanted,
                    fields(
                            new Trickle(text.toString(), random),
                            Layout.PLAIN.withQuote('"').withBackslashes(true)));
        }
    }

    private static List<List<String>> fields(Reader in, Layout layout) throws IOException {
        List<List<String>> all = new ArrayList<>();
        Row row = new Row();
        try (DelimitedRows rows = new DelimitedRows("some", in, () -> 0, layout)) {
            while (rows.next(row)) {
                assertEquals("", row.defect());
                all.add(row.texts());
            }
        }
        return all;
    }

    @Test
    void fieldsInQuotesAreTold() throws IOException {
        Row row = new Row();
        try (DelimitedRows rows = new DelimitedRows(
                "some", new StringReader("NA,\"NA\", \"x\" ,y"), () -> 0, Layout.PLAIN.withQuote('"'))) {
            assertTrue(rows.next(row));
        }

        assertEquals(List.of("NA", "NA", "x", "y"), row.texts());
        assertFalse(row.quoted(0));
        assertTrue(row.quoted(1));
        assertTrue(row.quoted(2));
    }

    @Test
    void behindAQuoteThatIsNotClosedReadingGoesOnWithTheNextLine() throws IOException {
        List<String> seen = new ArrayList<>();
        Row row = new Row();
        Reader in = new Trickle("a,b\n\"c,d\ne,f\n\"g\"h,i\nj,\"k\nl\"\n", RandomSource.XO_RO_SHI_RO_128_PP.create(1));
        try (DelimitedRows rows = new DelimitedRows("some", in, () -> 0, Layout.PLAIN.withQuote('"'))) {
            while (rows.next(row)) {
                seen.add(row.line() + (row.defect().isEmpty() ? " " : " bad ") + row.texts());
            }
        }

        assertEquals(List.of("1 [a, b]", "2 bad [\"c,d]", "3 [e, f]", "4 bad [\"g\"h,i]", "5 [j, k\nl]"), seen);
    }
}
