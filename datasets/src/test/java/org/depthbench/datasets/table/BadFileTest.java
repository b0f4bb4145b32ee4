package org.depthbench.datasets.table;

import static org.depthbench.datasets.table.Tables.file;
import static org.depthbench.datasets.table.Tables.look;
import static org.depthbench.datasets.table.Tables.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read as a table is one sentence. */
class BadFileTest {
    @TempDir
    private Path folder;

    @Test
    void nothing() throws IOException {
        assertEquals("some.csv is empty: it has 0 bytes.", refusal(file(folder, "some.csv", "")));
        assertEquals("none.csv is not there.", refusal(folder.resolve("none.csv")));
        assertEquals(
                "some.csv has no rows: there is nothing in it but blanks.",
                refusal(file(folder, "some.csv", " \n\n\t\n")));
        assertEquals(
                "some.csv has no rows: there is nothing in it but blanks.",
                refusal(file(folder, "some.csv", Tables.gzip(new byte[0]))));
    }

    @Test
    void aFolder() {
        assertEquals(folder.getFileName() + " is a folder, not a file with a table.", refusal(folder));
    }

    @Test
    void aBinaryCalledCsv() throws IOException {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        noise[0] = 7;

        String sentence = refusal(file(folder, "some.csv", noise));

        assertTrue(sentence.startsWith("some.csv has a NUL on line "), sentence);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        assertEquals(
                "some.csv holds no table that can be read: it is a picture.",
                refusal(file(folder, "some.csv", picture)));
        assertEquals(
                "some.csv is no text, but a binary file of some kind: save its table as CSV.",
                refusal(file(folder, "some.csv", "\u0001\u0002a\u0003\n\u0004\u0005b")));
    }

    @Test
    void documentsOfOtherKinds() throws IOException {
        for (String text : List.of("<?xml version='1.0'?>\n<a/>", "{\"a\": 1}", "[\n  {\"a\": 1}\n]")) {
            assertEquals(
                    "some.csv is XML or JSON and no table: save what it holds as CSV.",
                    refusal(file(folder, "some.csv", text)));
        }
        assertEquals(
                "some.csv is a web page: fetch the file itself, not the page that shows it.",
                refusal(file(folder, "some.csv", "\n<!DOCTYPE html>\n<html>")));
    }

    @Test
    void nulsInText() throws IOException {
        String text = "a,b\n" + "1,2\n".repeat(50_000) + "3,\0\n";

        assertEquals(
                "some.csv has a NUL on line 50002: it is no text, it is damaged, or its encoding is another one.",
                refusal(file(folder, "some.csv", text)));
    }

    @Test
    void aMillionColumns() throws IOException {
        String row = "1,".repeat(1_000_000);

        assertEquals(
                "some.csv has more than 16,384 columns, which is the limit: line 1 has more fields. Keep those that are needed.",
                refusal(file(folder, "some.csv", row + "\n" + row)));
    }

    @Test
    void aLineWithoutEnd() throws IOException {
        String sentence = refusal(file(folder, "some.csv", "a,b\n1," + "x".repeat(100_000_000)));

        assertEquals(
                "some.csv has a row of more than 16,777,216 characters from line 2 on: it is no table, or its line ends are lost.",
                sentence);
    }

    @Test
    void gzipThatIsCutOff() throws IOException {
        byte[] whole = Tables.gzip("a,b\n1,2\n".repeat(1000).getBytes(StandardCharsets.UTF_8));

        assertEquals(
                "some.csv.gz is packed and ends too early: it is damaged, fetch it again.",
                refusal(file(folder, "some.csv.gz", Arrays.copyOf(whole, whole.length / 2))));
        assertEquals(
                "some.csv.gz is packed and ends too early: it is damaged, fetch it again.",
                refusal(file(folder, "some.csv.gz", Arrays.copyOf(whole, 5))));
        whole[whole.length / 2] ^= 0x55;
        String sentence = refusal(file(folder, "some.csv.gz", whole));
        assertTrue(sentence.startsWith("some.csv.gz is packed and "), sentence);
    }

    @Test
    void aGzipBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] rows = "0,0\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                out.write(rows);
            }
        }

        String sentence = refusal(file(folder, "some.csv.gz", bytes.toByteArray()));

        assertTrue(sentence.startsWith("some.csv.gz unpacks to more than "), sentence);
    }

    @Test
    void aFileThatChangesWhileItIsRead() throws IOException {
        Path path = file(folder, "some.csv", "a,b\n" + "1,2\n".repeat(100_000));
        AtomicLong calls = new AtomicLong();
        Monitor changing = new Monitor(
                (bytes, total) -> {
                    if (calls.incrementAndGet() == 3) {
                        append(path);
                    }
                },
                () -> false);

        assertEquals(
                "some.csv was changed while it was read: read it again when it is whole.",
                assertThrows(UnreadableTable.class, () -> TableFile.look(path, changing))
                        .getMessage());
    }

    private static void append(Path path) {
        try {
            Files.writeString(path, "3,4\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatChangedSinceItWasLookedAt() throws IOException {
        Choices choices = look(folder, "a,b\n1,2\n3,4\n").choices();
        Path path = file(folder, "some.csv", "b,a\n1,2\n3,4\n");

        assertEquals(
                "some.csv no longer has the columns that were chosen (a, b), but b, a: look at it again.",
                assertThrows(UnreadableTable.class, () -> TableFile.read(path, choices, Monitor.NONE))
                        .getMessage());
    }

    @Test
    void aMillionCategories() throws IOException {
        String rows = IntStream.range(0, 1_000_000)
                .mapToObj(i -> "w" + i % 900_000 + ",1.5\n")
                .collect(Collectors.joining());
        Look look = look(folder, "word,x\n" + rows + "w,2\n");

        assertEquals(Kind.TEXT, look.column("word").kind());
        assertEquals(100_001, look.column("word").distinct());
        assertEquals(false, look.column("word").distinctIsAll());
        Choices categories = look.choices().withKind("word", Kind.CATEGORY);
        assertEquals(
                "some.csv, line 10002: column word has more than 10,000 categories: read it as text, or ignore it.",
                assertThrows(
                                UnreadableTable.class,
                                () -> TableFile.read(folder.resolve("some.csv"), categories, Monitor.NONE))
                        .getMessage());
    }

    @Test
    void readingIsCancelledAtAnyMoment() throws IOException {
        Path path = file(folder, "some.csv", "a,b\n" + "1,2\n".repeat(100_000));
        AtomicLong asked = new AtomicLong();
        TableFile.look(path, new Monitor((bytes, total) -> {}, () -> asked.incrementAndGet() < 0));

        for (long moment = 1; moment <= asked.get(); moment++) {
            long at = moment;
            AtomicLong now = new AtomicLong();
            Monitor monitor = new Monitor((bytes, total) -> {}, () -> now.incrementAndGet() == at);
            assertThrows(CancellationException.class, () -> TableFile.look(path, monitor));
        }
    }

    @Test
    void progressReachesTheWholeFile() throws IOException {
        Path path = file(folder, "some.csv", "a,b\n" + "1,2\n".repeat(100_000));
        AtomicLong most = new AtomicLong();
        Monitor monitor = new Monitor(
                (bytes, total) -> {
                    assertEquals(400_004, total);
                    most.accumulateAndGet(bytes, Math::max);
                },
                () -> false);

        TableFile.look(path, monitor);

        assertEquals(400_004, most.get());
    }

    @Test
    void allColumnsIgnored() throws IOException {
        Choices choices = look(folder, "a\n1\n2\n").choices().withKind("a", Kind.IGNORE);

        assertEquals(
                "some.csv has no column left to be read: all are ignored.",
                assertThrows(
                                UnreadableTable.class,
                                () -> TableFile.read(folder.resolve("some.csv"), choices, Monitor.NONE))
                        .getMessage());
    }

    @Test
    void tooManyBadRowsEndReadingWithTheFirstTen() throws IOException {
        Look look = look(folder, "a,b\n" + "1,2\n3,4\n1\n".repeat(30));

        UnreadableTable refused = assertThrows(
                UnreadableTable.class, () -> TableFile.read(folder.resolve("some.csv"), look.choices(), Monitor.NONE));

        assertEquals(10, refused.refusals().size());
        assertEquals(30, look.refused());
    }

    @Test
    void aTableThatDoesNotFitTheMemory() throws UnreadableTable {
        Budget budget = new Budget("some.csv", 10 << 20);
        budget.take(6 << 20);

        assertEquals(
                "some.csv does not fit the memory, of which reading may take 7 MB: keep fewer of its rows or columns.",
                assertThrows(UnreadableTable.class, () -> budget.take(2 << 20)).getMessage());
    }

    @Test
    void anUnknownEncoding() throws IOException {
        Look look = look(folder, "a,b\n1,2\n");

        assertEquals(
                "No encoding is called \"latin-99\": there are UTF-8, UTF-16, ISO-8859-1, windows-1252 and others.",
                assertThrows(UnreadableTable.class, () -> look.dialect().withCharset("latin-99"))
                        .getMessage());
    }
}
