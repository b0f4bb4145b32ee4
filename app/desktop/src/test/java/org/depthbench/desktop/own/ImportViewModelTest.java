package org.depthbench.desktop.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of one's own from the moment it is opened until it is a task. */
class ImportViewModelTest {
    private final Words words = new Words(Locale.ENGLISH);
    private final List<OwnCard> brought = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void aTableIsSeenChosenAndBroughtIn() throws IOException {
        ImportViewModel model = model(new SameThreadBackground());
        model.open(table());
        TableDraft draft = new TableDraft(
                (OwnLook.Table) Objects.requireNonNull(model.seenProperty().get()), words);

        IllegalArgumentException nothing = assertThrows(IllegalArgumentException.class, draft::bringing);
        assertEquals("Choose the column that is predicted.", nothing.getMessage());
        draft.targetProperty().set("shirt");
        assertEquals("2 classes: large 12, small 12", draft.goal());
        draft.percentProperty().set("99");
        assertEquals(
                "1 to 90 percent can be held out, not \"99\".",
                assertThrows(IllegalArgumentException.class, draft::bringing).getMessage());
        draft.percentProperty().set("50");
        draft.nameProperty().set("Shirts");
        model.bring(draft.bringing(), brought::add);

        assertEquals("", model.sentenceProperty().get());
        assertFalse(model.runningProperty().get());
        assertEquals(List.of("shirts"), brought.stream().map(OwnCard::id).toList());
        assertEquals(12, brought.get(0).test());
    }

    @Test
    void severalColumnsAreReadOtherwiseAtOnceAndStaySoWhenTheFileIsLookedAtAgain() throws IOException {
        ImportViewModel model = model(new SameThreadBackground());
        model.open(table());
        OwnLook.Table seen =
                (OwnLook.Table) Objects.requireNonNull(model.seenProperty().get());
        TableDraft draft = new TableDraft(seen, words);

        draft.read(List.of("chest", "height"), Kind.IGNORE);
        draft.read(List.of("shirt"), Kind.NUMBER);
        assertEquals(List.of(Kind.IGNORE, Kind.IGNORE, Kind.CATEGORY), kinds(draft));

        Dialect dialect = seen.look().dialect();
        model.look(seen.file(), dialect.withLayout(dialect.layout().withQuote('\'')));
        draft.seeAgain(
                ((OwnLook.Table) Objects.requireNonNull(model.seenProperty().get())).look());
        assertEquals(List.of(Kind.IGNORE, Kind.IGNORE, Kind.CATEGORY), kinds(draft));
        assertEquals('\'', draft.lookProperty().get().dialect().layout().quote());
    }

    @Test
    void aMissingWordIsShownAsMissing() throws IOException {
        ImportViewModel model = model(new SameThreadBackground());
        model.open(Files.writeString(folder.resolve("gaps.csv"), "a,b\n1,x\nNA,y\n3,x\n4,y\n"));
        TableDraft draft = new TableDraft(
                (OwnLook.Table) Objects.requireNonNull(model.seenProperty().get()), words);

        assertEquals(Look.MISSING, draft.cell(draft.lookProperty().get().first().get(1), 0));
        assertEquals("4", draft.cell(draft.lookProperty().get().first().get(3), 0));
    }

    @Test
    void whatCannotBeReadIsToldInASentence() throws IOException {
        ImportViewModel model = model(new SameThreadBackground());

        model.open(Files.writeString(folder.resolve("empty.csv"), ""));

        assertNull(model.seenProperty().get());
        assertEquals(
                "empty.csv is empty: it has 0 bytes.", model.sentenceProperty().get());
    }

    @Test
    void whatIsCancelledIsNeitherShownNorKept() throws IOException {
        HeldBackground held = new HeldBackground();
        ImportViewModel model = model(held);
        model.open(table());
        assertTrue(model.runningProperty().get());

        model.cancel();
        held.release();

        assertNull(model.seenProperty().get());
        assertFalse(model.runningProperty().get());
        assertEquals("", model.sentenceProperty().get());
    }

    @Test
    void anotherFileTakesThePlaceOfOneThatIsStillRead() throws IOException {
        HeldBackground held = new HeldBackground();
        ImportViewModel model = model(held);
        model.open(table());
        Path other = Files.writeString(folder.resolve("other.csv"), "p,q\n1,2\n3,4\n");
        model.open(other);

        held.release();

        assertEquals(
                other, Objects.requireNonNull(model.seenProperty().get()).file().path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b\n1,5;x\n2,5;y\n",
                "a,b\n1,x\n2\n3,y\n",
                "Title\na,b\n1,x\n\n2,y\n",
                "a,b,\n1,x,\n2,y,\n",
                "a,a\n1,x\n2,y\n",
                ",a,b\n1,2,x\n2,7,y\n",
                "a,b\nNA,NA\n2,y\n7,x\n4,y\n5,x\n",
                "a,b\n1,x\n1,X \n1,y\n",
                "a,b\n01,x\n02,y\n03,x\n",
                "a,b\n# so\n1,x\n2,y\n",
                "a,b\n1,x\n?!,y\n3,y\n4,y\n5,x\n6,x\n",
                "a\tb\n1\tx\n2\ty\n",
                "a,b\n\"x\\\"y\",1\n\"z\",2\n",
                "a,b\n1.23456789012,x\n2,y\n3,x\n",
                "a,b\n\"x,1\n\"y\",2\nz,3\nw,4\n",
                "@relation r\n@attribute a {x,x,y}\n@attribute b numeric\n@data\nx,1\nq,2\ny\n",
                "",
                "a,b\n",
                "   \n \n",
                "<html>",
                "{\"a\": 1}",
                "a,b\n1,\u0000\n"
            })
    void whatIsSeenOfAnOddFileIsSaidInGerman(String content) throws IOException {
        Words german = new Words(Locale.GERMAN);
        ImportViewModel model = new ImportViewModel(
                TaskCatalogue.withDataIn(new DataFolder(folder.resolve("data"), List.of())),
                german,
                new SameThreadBackground());
        model.open(Files.writeString(folder.resolve("odd.csv"), content));
        List<String> english = new ArrayList<>();
        if (model.seenProperty().get() instanceof OwnLook.Table table) {
            Look look = table.look();
            Stream.concat(look.remarks().stream(), look.columns().stream().flatMap(column -> column.remarks().stream()))
                    .map(Remark::sentence)
                    .forEach(english::add);
            look.refusals().stream().map(Refusal::sentence).forEach(english::add);
        } else {
            String said = model.sentenceProperty().get();
            assertTrue(said.matches(".*\\b(ist|hat)\\b.*"), said);
        }
        for (String sentence : english) {
            String said = german.reading(sentence);
            String own = said.replaceAll("\"[^\"]*\"", "");
            assertFalse(own.matches(".*\\b(is|are|the|read|line|column|stands)\\b.*"), said);
        }
    }

    private ImportViewModel model(Background background) {
        return new ImportViewModel(
                TaskCatalogue.withDataIn(new DataFolder(folder.resolve("data"), List.of())), words, background);
    }

    private static List<Kind> kinds(TableDraft draft) {
        return List.of(draft.kind(0), draft.kind(1), draft.kind(2));
    }

    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("chest,height,shirt\n");
        for (int i = 0; i < 24; i++) {
            text.append("%d.5,%d.25,%s%n".formatted(80 + i % 7, 150 + i * 7 % 24, i < 12 ? "small" : "large"));
        }
        return Files.writeString(folder.resolve("size.csv"), text);
    }

    @Test
    void anotherSheetIsLookedAt() throws IOException {
        ImportViewModel model = model(new SameThreadBackground());
        model.open(workbook());
        OwnLook.Table first =
                (OwnLook.Table) Objects.requireNonNull(model.seenProperty().get());

        model.look(first.file(), "flowers");

        OwnLook.Table other =
                (OwnLook.Table) Objects.requireNonNull(model.seenProperty().get());
        assertEquals("size", first.look().columns().get(0).name());
        assertEquals("petal", other.look().columns().get(0).name());
        assertEquals(List.of("sizes", "flowers"), other.look().sheets());
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
