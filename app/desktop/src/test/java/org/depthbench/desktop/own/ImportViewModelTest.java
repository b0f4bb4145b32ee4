package org.depthbench.desktop.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.HeldBackground;
import org.depthbench.desktop.work.SameThreadBackground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
