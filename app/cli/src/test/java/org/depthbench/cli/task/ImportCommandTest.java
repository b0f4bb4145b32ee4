package org.depthbench.cli.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person's own table, from the first look to its end. */
class ImportCommandTest {
    @TempDir
    private Path folder;

    @Test
    void withoutATargetItSaysWhatItSaw() throws IOException {
        Path file = table();

        Printed printed = run("import", file.toString());

        assertEquals(0, printed.exitCode());
        assertTrue(printed.results().startsWith("size.csv: delimited, UTF-8, 24 rows, 3 columns\n"), printed.results());
        assertTrue(printed.results().contains("category"), printed.results());
        assertTrue(
                printed.results().endsWith("depthbench import %s --target COLUMN\n".formatted(file)),
                printed.results());
    }

    @Test
    void withATargetItIsATaskUntilItIsRemoved() throws IOException {
        Printed imported = run("import", table().toString(), "--target", "shirt", "--test-share", "50");

        assertEquals("", imported.messages());
        assertTrue(
                imported.results().startsWith("Predict shirt by 2 other columns of size.csv.\n"), imported.results());
        assertTrue(imported.results().endsWith("It is a task now: depthbench compare size\n"), imported.results());
        assertTrue(run("tasks").results().contains("size          size (own data)"));
        assertEquals(new Printed(0, "size is removed.\n", ""), run("tasks", "--remove", "size"));
        assertEquals(
                Printed.refusal("There is no data of your own that could be removed."),
                run("tasks", "--remove", "size"));
    }

    @Test
    void aFolderOfTextsIsATaskAtOnce() throws IOException {
        for (int i = 0; i < 4; i++) {
            Path greeting = folder.resolve("words/hello/%d.txt".formatted(i));
            Files.createDirectories(greeting.getParent());
            Files.writeString(greeting, "hello " + i);
            Path farewell = folder.resolve("words/bye/%d.txt".formatted(i));
            Files.createDirectories(farewell.getParent());
            Files.writeString(farewell, "good bye " + i);
        }
        String words = folder.resolve("words").toString();

        Printed imported = run("import", words, "--name", "Greetings");

        assertEquals("", imported.messages());
        assertTrue(imported.results().startsWith("Tell the 2 classes of texts in words apart.\n"), imported.results());
        assertTrue(imported.results().endsWith("It is a task now: depthbench compare greetings\n"), imported.results());
        assertEquals(
                Printed.refusal("%s is no table: what is predicted is the class of each file, and not a column \"hat\"."
                        .formatted(words)),
                run("import", words, "--target", "hat"));
    }

    @Test
    void aTableThatIsToBeComparedNeedsATarget() throws IOException {
        String file = table().toString();

        Printed asked = run("compare", file);

        assertEquals(2, asked.exitCode());
        assertEquals(
                "depthbench: Say what is predicted: depthbench compare %s --target COLUMN\n".formatted(file),
                asked.messages());
    }

    @Test
    void badInputGetsOneSentence() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.csv"), "");

        Printed empty = run("import", bad.toString());
        Printed missing = run("import", folder.resolve("none.csv").toString());
        Printed column = run("import", table().toString(), "--target", "hat");

        assertEquals(2, empty.exitCode());
        assertEquals(1, empty.messages().lines().count());
        assertEquals(2, missing.exitCode());
        assertEquals(1, missing.messages().lines().count());
        assertEquals(Printed.refusal("There is no column \"hat\": there are chest [cm], height [cm], shirt."), column);
    }

    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("chest [cm];height [cm];shirt\n");
        for (int i = 0; i < 24; i++) {
            text.append("%d,5;%d,25;%s%n".formatted(80 + i, 150 + i * 7 % 24, i < 12 ? "small" : "large"));
        }
        return Files.writeString(folder.resolve("size.csv"), text);
    }

    private Printed run(String... arguments) {
        try (ProgramInMemory program = new ProgramInMemory(folder.resolve("home"))) {
            return program.run(arguments);
        }
    }

    @Test
    void aSheetOfAWorkbookIsChosen() throws IOException {
        String book = workbook().toString();

        String first = run("import", book).results();
        assertTrue(first.contains("? The first sheet is read, \"sizes\"; there are also \"flowers\".\n"), first);

        String chosen = run("import", book, "--sheet", "flowers").results();
        assertTrue(chosen.startsWith("book.xlsx: xlsx, sheet \"flowers\", UTF-8, 24 rows, 2 columns\n"), chosen);
        assertTrue(chosen.endsWith(" --sheet \"flowers\" --target COLUMN\n"), chosen);

        Printed made = run("import", book, "--sheet", "flowers", "--target", "flower");
        assertEquals(0, made.exitCode(), made.messages());
        assertTrue(made.results().contains("- Its sheet \"flowers\" is read, one of 2.\n"), made.results());

        assertEquals(
                Printed.refusal("book.xlsx has no sheet \"birds\": there are \"sizes\", \"flowers\"."),
                run("import", book, "--sheet", "birds"));
        assertEquals(
                Printed.refusal("size.csv is no workbook, so it has no sheet \"birds\"."),
                run("import", table().toString(), "--sheet", "birds"));
        assertEquals(
                Printed.refusal("book.xlsx has no sheet \"birds\": there are \"sizes\", \"flowers\"."),
                run("compare", book, "--sheet", "birds", "--target", "flower"));
    }

    /** Two sheets, "sizes" and "flowers". */
    private Path workbook() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"sizes\" r:id=\"1\"/><sheet name=\"flowers\" r:id=\"2\"/>"
                            + "</sheets></workbook>");
            part(
                    zip,
                    "_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"1\" Target=\"one.xml\"/><Relationship Id=\"2\" Target=\"two.xml\"/>"
                            + "</Relationships>");
            part(zip, "one.xml", sheet("size", "kind", "small"));
            part(zip, "two.xml", sheet("petal", "flower", "rose"));
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/" + name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Rows of a number and a word, which every second row has. */
    private static String sheet(String number, String word, String value) {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData><row>" + text(number) + text(word) + "</row>");
        for (int i = 0; i < 24; i++) {
            rows.append("<row><c><v>%d.5</v></c>%s</row>".formatted(i * 7 % 24, text(i % 2 == 0 ? value : "other")));
        }
        return rows + "</sheetData></worksheet>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(text);
    }
}
