package org.depthbench.desktop.own;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.depthbench.datasets.look.OwnFile;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.TableImport;
import org.depthbench.datasets.own.Wishes;
import org.depthbench.datasets.own.Wishes.HoldOut;
import org.depthbench.datasets.table.Choices;
import org.depthbench.datasets.table.ColumnLook;
import org.depthbench.datasets.table.Histogram;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** What a person has chosen of a table so far. */
final class TableDraft {
    /** Which rows are held out. */
    enum Holding {
        /** A share by chance. */
        SHARE,
        /** Whole groups. */
        GROUPS,
        /** The latest ones. */
        LATEST,
        /** A file of its own. */
        FILE
    }

    private final OwnFile.Table file;
    private final Words words;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyObjectWrapper<Choices> choices;
    private final StringProperty target = new SimpleStringProperty("");
    private final ObjectProperty<Holding> holding = new SimpleObjectProperty<>(Holding.SHARE);
    private final StringProperty column = new SimpleStringProperty("");
    private final StringProperty percent = new SimpleStringProperty(Integer.toString(HoldOut.USUAL_PERCENT));
    private final ObjectProperty<@Nullable Path> test = new SimpleObjectProperty<>();
    private final BooleanProperty dropping = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");

    TableDraft(OwnLook.Table seen, Words words) {
        this.file = seen.file();
        this.words = words;
        this.look = new ReadOnlyObjectWrapper<>(seen.look());
        this.choices = new ReadOnlyObjectWrapper<>(seen.look().choices());
    }

    OwnFile.Table file() {
        return file;
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** As what the columns are read. */
    ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The column that is predicted; empty until one is chosen. */
    StringProperty targetProperty() {
        return target;
    }

    ObjectProperty<Holding> holdingProperty() {
        return holding;
    }

    /** The column of the groups or of time. */
    StringProperty columnProperty() {
        return column;
    }

    /** How much is held out, as it was typed. */
    StringProperty percentProperty() {
        return percent;
    }

    /** The file to test; null until one is chosen. */
    ObjectProperty<@Nullable Path> testProperty() {
        return test;
    }

    /** Whether rows that cannot be read are dropped. */
    BooleanProperty droppingProperty() {
        return dropping;
    }

    /** What the task is called; empty for the name of the file. */
    StringProperty nameProperty() {
        return name;
    }

    /** The file was looked at again, read otherwise: what was chosen of columns that are still there is kept. */
    void seeAgain(Look again) {
        Choices kept = again.choices();
        for (ColumnChoice before : choices.get().columns()) {
            Optional<ColumnLook> now = again.columns().stream()
                    .filter(each -> each.name().equals(before.name()))
                    .findFirst();
            boolean changed = look.get().columns().stream()
                    .anyMatch(each -> each.name().equals(before.name()) && each.kind() != before.kind());
            if (changed && now.isPresent() && now.get().offers().contains(before.kind())) {
                kept = kept.withKind(before.name(), before.kind());
            }
        }
        look.set(again);
        choices.set(kept);
        if (again.columns().stream().noneMatch(each -> each.name().equals(target.get()))) {
            target.set("");
        }
    }

    /** Reads columns as another kind; those of which it cannot be are left as they are. */
    void read(Collection<String> columns, Kind kind) {
        Set<String> wanted = new HashSet<>(columns);
        Choices changed = choices.get();
        for (ColumnLook each : look.get().columns()) {
            if (wanted.contains(each.name()) && can(each, kind)) {
                changed = changed.withKind(each.name(), kind);
            }
        }
        choices.set(changed);
    }

    private static boolean can(ColumnLook column, Kind kind) {
        return column.kind() == kind || column.offers().contains(kind);
    }

    /** As what a column is read. */
    Kind kind(int place) {
        return choices.get().columns().get(place).kind();
    }

    /** The kinds as which a column can be read. */
    List<Kind> offers(int place) {
        ColumnLook column = look.get().columns().get(place);
        return Stream.of(Kind.values()).filter(kind -> can(column, kind)).toList();
    }

    /** What stands in a cell of the first rows as it is read now. */
    String cell(List<String> row, int place) {
        String text = row.get(place);
        return choices.get().columns().get(place).missing().contains(text) ? Look.MISSING : text;
    }

    /** What predicting the chosen column means, in a sentence; empty until one is chosen. */
    String goal() {
        Optional<ColumnLook> chosen = look.get().columns().stream()
                .filter(each -> each.name().equals(target.get()))
                .findFirst();
        if (chosen.isEmpty()) {
            return "";
        }
        Kind kind = kind(look.get().columns().indexOf(chosen.get()));
        if (kind == Kind.NUMBER) {
            return words.get("own.quantity", chosen.get().distinct());
        }
        if (kind != Kind.CATEGORY) {
            return words.get("own.no-target", words.get("own.kind." + kind.name()));
        }
        return words.get(
                "own.classes", chosen.get().distinct(), counts(chosen.get().histogram()));
    }

    /** The classes with how many rows each has, the most frequent first. */
    private static String counts(Histogram histogram) {
        if (histogram instanceof Histogram.Values values) {
            String named = values.shares().stream()
                    .map(share -> "%s %,d".formatted(share.value(), share.count()))
                    .collect(Collectors.joining(", "));
            return values.more() > 0 ? named + ", …" : named;
        }
        return "…";
    }

    /**
     * How it is brought in.
     *
     * @throws IllegalArgumentException with a sentence when something is missing
     */
    Bringing bringing() {
        if (target.get().isEmpty()) {
            throw new IllegalArgumentException(words.get("own.choose-target"));
        }
        Wishes wishes =
                new Wishes(target.get(), holdOut(), Optional.of(name.get()).filter(given -> !given.isBlank()));
        Choices chosen = dropping.get() ? choices.get().droppingBadRows() : choices.get();
        Look seen = look.get();
        return (intake, monitor) -> new TableImport(intake).bring(file.path(), seen, chosen, wishes, monitor);
    }

    private HoldOut holdOut() {
        Path own = test.get();
        if (holding.get() == Holding.FILE) {
            if (own == null) {
                throw new IllegalArgumentException(words.get("own.choose-test"));
            }
            return new HoldOut.File(own);
        }
        int share = Percent.of(percent.get(), words);
        if (holding.get() == Holding.SHARE) {
            return new HoldOut.Share(share);
        }
        if (column.get().isEmpty()) {
            throw new IllegalArgumentException(words.get("own.choose-column"));
        }
        return holding.get() == Holding.GROUPS
                ? new HoldOut.Groups(column.get(), share)
                : new HoldOut.Latest(column.get(), share);
    }
}
