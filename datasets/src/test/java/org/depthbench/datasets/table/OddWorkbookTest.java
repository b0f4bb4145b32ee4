package org.depthbench.datasets.table;

import static org.depthbench.datasets.table.Tables.categories;
import static org.depthbench.datasets.table.Tables.file;
import static org.depthbench.datasets.table.Tables.has;
import static org.depthbench.datasets.table.Tables.numbers;
import static org.depthbench.datasets.table.Tables.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel, made by hand. */
class OddWorkbookTest {
    private static final String NUMBERS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";

    @TempDir
    private Path folder;

    /** A workbook whose first sheet has these rows and whose cells share these texts. */
    static byte[] workbook(String rows, String... texts) throws IOException {
        return workbook(rows, "", texts);
    }

    /** The same with rows on its second sheet, which is called "a". */
    private static byte[] workbook(String rows, String others, String[] texts) throws IOException {
        StringBuilder shared = new StringBuilder("<sst xmlns=\"x\">");
        Arrays.stream(texts)
                .forEach(text -> shared.append("<si><t>").append(text).append("</t></si>"));
        Map<String, String> parts = new LinkedHashMap<>();
        // The sheet comes before what it needs, as some programs write it.
        parts.put("xl/worksheets/data.xml", "<worksheet xmlns=\"x\"><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + others + "</sheetData></worksheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"b\" r:id=\"rId7\"/><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId7\" Target=\"/xl/worksheets/data.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[Red]dd/mm/yy\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", shared + "</sst>");
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] plants() throws IOException {
        return workbook("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
                <row r="2"><c r="A2"><v>0.1</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" s="1"><v>44291</v></c></row>
                <row r="4"><c r="A4"><v>12345</v></c><c r="C4" s="2"><v>44292.5</v></c></row>
                <row r="5"><c><v>1E-3</v></c><c t="str"><f>A1</f><v>b</v></c><c r="C5" s="1"><v>44291</v></c></row>
                """, "size [cm]", "kind", "day", "a");
    }

    @Test
    void theFirstSheetIsRead() throws IOException {
        Path path = file(folder, "some.xlsx", plants());

        Look look = TableFile.look(path);
        ReadTable table = TableFile.read(path, look.choices(), Monitor.NONE);

        assertEquals(Format.XLSX, look.dialect().format());
        assertEquals("cm", look.columns().get(0).unit());
        assertArrayEquals(new float[] {0.1f, 12345, 0.001f}, numbers(table, "size [cm]"));
        assertEquals(List.of("a", "–", "b"), categories(table, "kind"));
        assertEquals(List.of("2021-04-05", "2021-04-06T12:00:00", "2021-04-05"), texts(table, "day"));
    }

    @Test
    void otherSheetsAreSaidAndCanBeChosen() throws IOException {
        String[] texts = {"size", "kind", "x", "y"};
        String second = """
                <row><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c></row><row><c t="s"><v>3</v></c></row>
                """;
        Path path = file(
                folder,
                "some.xlsx",
                workbook("<row><c t=\"s\"><v>0</v></c></row><row><c><v>7</v></c></row>", second, texts));

        Look first = TableFile.look(path);
        Look other = TableFile.look(path, "a", Monitor.NONE);

        assertEquals(List.of("size"), names(first));
        assertEquals(
                List.of("The first sheet is read, \"b\"; there are also \"a\"."),
                first.questions().stream()
                        .filter(question -> question.subject() == Subject.SHEETS)
                        .map(Remark::sentence)
                        .toList());
        assertEquals(Optional.of("b"), first.sheet());
        assertEquals(List.of("kind"), names(other));
        assertEquals(List.of("x", "y"), categories(TableFile.read(path, other.choices(), Monitor.NONE), "kind"));
        assertEquals(List.of("b", "a"), other.sheets());
        assertEquals(Optional.of("a"), other.sheet());
        assertFalse(has(other.remarks(), Subject.SHEETS));
    }

    @Test
    void sheetsThatAreNotThereOrEmpty() throws IOException {
        Path path = file(folder, "some.xlsx", plants());
        Path text = file(folder, "some.csv", "a,b\n1,2\n");

        assertEquals("some.xlsx has no sheet \"B\": there are \"b\", \"a\".", refusal(path, "B"));
        assertEquals("some.xlsx has no rows in its sheet \"a\".", refusal(path, "a"));
        assertEquals("some.csv is no workbook, so it has no sheet \"a\".", refusal(text, "a"));
        assertEquals(
                "some.xlsx has no rows: its sheets \"b\", \"a\" are empty.",
                Tables.refusal(file(folder, "some.xlsx", workbook(""))));
    }

    @Test
    void behindAnEmptySheetTheNextIsRead() throws IOException {
        String[] texts = {"size"};
        Path path = file(
                folder,
                "some.xlsx",
                workbook("", "<row><c t=\"s\"><v>0</v></c></row><row><c><v>7</v></c></row>", texts));

        Look look = TableFile.look(path);

        assertEquals(Optional.of("a"), look.sheet());
        assertEquals(
                "The first sheet is empty, so \"a\" is read; there are \"b\", \"a\".",
                look.remarks().get(0).sentence());
        assertArrayEquals(new float[] {7}, numbers(TableFile.read(path, look.choices(), Monitor.NONE), "size"));
    }

    private static String refusal(Path path, String sheet) {
        return String.valueOf(assertThrows(UnreadableTable.class, () -> TableFile.look(path, sheet, Monitor.NONE))
                .getMessage());
    }

    private static List<String> names(Look look) {
        return look.columns().stream().map(ColumnLook::name).toList();
    }

    @Test
    void packedByGzipAndCalledCsv() throws IOException {
        Look look = TableFile.look(file(folder, "some.csv.gz", Tables.gzip(plants())));

        assertEquals(3, look.rows());
        assertTrue(has(look.remarks(), Subject.FORMAT));
    }

    @Test
    void textCalledXlsx() throws IOException {
        Look look = TableFile.look(file(folder, "some.xlsx", "a,b\n1,x\n2,y\n"));

        assertEquals(Format.DELIMITED, look.dialect().format());
        assertTrue(has(look.remarks(), Subject.FORMAT));
    }

    @Test
    void titlesBeforeTheHeader() throws IOException {
        String rows = "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>"
                + "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>";

        Look look = TableFile.look(file(folder, "some.xlsx", workbook(rows, "Report", "a", "b")));

        assertEquals(
                List.of("a", "b"), look.columns().stream().map(ColumnLook::name).toList());
        assertEquals(2, look.rows());
    }

    @Test
    void otherZipFilesAndOldWorkbooks() throws IOException {
        assertEquals(
                "some.xlsx is a zip file and no Excel workbook: unpack it, and choose the table inside.",
                Tables.refusal(file(folder, "some.xlsx", zip(Map.of("a.csv", "a,b\n1,2\n")))));
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        assertEquals(
                "some.xls holds no table that can be read: it is an old Excel workbook (.xls) or one with a password:"
                        + " save it as .xlsx without a password, or as CSV.",
                Tables.refusal(file(folder, "some.xls", old)));
    }

    @Test
    void damagedOnes() throws IOException {
        byte[] whole = plants();
        for (int length = 10; length < whole.length; length += 37) {
            String sentence = cutRefusal(Arrays.copyOf(whole, length));

            assertTrue(sentence.startsWith("some.xlsx "), sentence);
        }
        assertEquals(
                "some.xlsx is a damaged workbook: save it again, or as CSV.",
                Tables.refusal(file(folder, "some.xlsx", workbook(NUMBERS + "<row><c><v>1</c></row>"))));
    }

    private String cutRefusal(byte[] content) throws IOException {
        Path path = file(folder, "some.xlsx", content);
        try {
            return "some.xlsx has %d rows".formatted(TableFile.look(path).rows());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void cellsThatCannotBe() throws IOException {
        assertEquals(
                "some.xlsx, row 2: a cell stands in column 16385, which cannot be.",
                Tables.refusal(file(
                        folder,
                        "some.xlsx",
                        workbook(NUMBERS + "<row r=\"2\"><c r=\"ZZZZZZZZ2\"><v>1</v></c></row>"))));
    }

    @Test
    void aBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/media/zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }

        String sentence = Tables.refusal(file(folder, "some.xlsx", bytes.toByteArray()));

        assertTrue(sentence.startsWith("some.xlsx unpacks to more than "), sentence);
    }

    @Test
    void readingIsCancelledAtAnyMoment() throws IOException {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "<row><c><v>%d</v></c></row>".formatted(i * 7919 % 20_011))
                .collect(Collectors.joining());
        Path path = file(folder, "some.xlsx", workbook(rows));
        AtomicLong asked = new AtomicLong();
        TableFile.look(path, new Monitor((bytes, total) -> {}, () -> asked.incrementAndGet() < 0));

        for (long moment = 1; moment <= asked.get(); moment++) {
            long at = moment;
            AtomicLong now = new AtomicLong();
            Monitor monitor = new Monitor((bytes, total) -> {}, () -> now.incrementAndGet() == at);
            assertThrows(CancellationException.class, () -> TableFile.look(path, monitor));
        }
    }
}
