package org.depthbench.desktop.history;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.HBox;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the list of runs says of each, column by column. */
final class RunColumns {
    private final RunsViewModel model;
    private final Words words;
    /** What tasks are called, by their ids: to be asked of somebody's own data, a folder is read. */
    private final Map<String, String> titles = new HashMap<>();

    private final TableColumn<RunSummary, String> name;
    private final TableColumn<RunSummary, String> note;

    RunColumns(RunsViewModel model, Words words) {
        this.model = model;
        this.words = words;
        name = written("name", RunColumns::nameOf, RunSummary.Label::named);
        note = written("note", RunColumns::noteOf, RunSummary.Label::noted);
        renew();
    }

    /** All of them, in their order. */
    List<TableColumn<RunSummary, ?>> all() {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault());
        List<TableColumn<RunSummary, ?>> all = new ArrayList<>();
        all.add(overlay());
        all.add(ordered("run", 58, run -> Long.toString(run.id()), comparingLong(RunSummary::id)));
        all.add(name);
        all.add(text("task", 140, this::title));
        for (Side side : Side.values()) {
            all.add(ordered(
                    side.word(),
                    150,
                    // The figure first: where there is too little room, the end is cut.
                    run -> score(run, side) + "  " + run.side(side).network(),
                    comparingDouble(run -> run.side(side).score())));
        }
        all.add(ordered("examples", 95, run -> Integer.toString(run.examples()), comparingInt(RunSummary::examples)));
        all.add(ordered("seed", 82, run -> Long.toString(run.seed()), comparingLong(RunSummary::seed)));
        all.add(note);
        all.add(ordered("when", 130, run -> when.format(run.started()), comparing(RunSummary::started)));
        return all;
    }

    /** What a run is called. */
    TableColumn<RunSummary, String> name() {
        return name;
    }

    /** What a person wrote beside a run. */
    TableColumn<RunSummary, String> note() {
        return note;
    }

    /** The runs were read anew. Names and notes take no room from the others while no run has any, and nobody writes one. */
    void renew() {
        titles.clear();
        showUsed(name, RunColumns::nameOf);
        showUsed(note, RunColumns::noteOf);
    }

    private void showUsed(TableColumn<RunSummary, String> column, Function<RunSummary, String> get) {
        boolean edited = column.getTableView() != null && column.getTableView().getEditingCell() != null;
        if (!edited) {
            column.setVisible(
                    model.runs().stream().anyMatch(run -> !get.apply(run).isEmpty()));
        }
    }

    private String title(RunSummary run) {
        return titles.computeIfAbsent(run.task(), task -> words.title(model.catalogue(), task));
    }

    private static String nameOf(RunSummary run) {
        String name = run.label().name();
        return name == null ? "" : name;
    }

    private static String noteOf(RunSummary run) {
        return run.label().note();
    }

    private TableColumn<RunSummary, String> written(
            String id, Function<RunSummary, String> get, BiFunction<RunSummary.Label, String, RunSummary.Label> set) {
        TableColumn<RunSummary, String> column = text(id, 170, get);
        // What comes late gets else hardly any room from those that are there.
        column.setMinWidth(120);
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setEditable(true);
        column.setOnEditCommit(event ->
                model.label(event.getRowValue(), set.apply(event.getRowValue().label(), event.getNewValue())));
        return column;
    }

    /** A column that is sorted by something else than its text. */
    private TableColumn<RunSummary, RunSummary> ordered(
            String id, double width, Function<RunSummary, String> get, Comparator<RunSummary> order) {
        TableColumn<RunSummary, RunSummary> column = new TableColumn<>(words.get("runs." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setEditable(false);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(RunSummary run, boolean empty) {
                super.updateItem(run, empty);
                setText(empty || run == null ? null : get.apply(run));
            }
        });
        return column;
    }

    private String score(RunSummary run, Side side) {
        RunSummary.Half half = run.side(side);
        String figure = words.figure(Figures.score(run.metric(), half.score()));
        return half.state() == TrialState.FINISHED
                ? figure
                : figure + " ("
                        + words.get(
                                half.stoppedWithProgram()
                                        ? "state.stopped"
                                        : "state." + half.state().word()) + ")";
    }

    private TableColumn<RunSummary, String> text(String id, double width, Function<RunSummary, String> get) {
        TableColumn<RunSummary, String> column = new TableColumn<>(words.get("runs." + id));
        column.setId(id);
        column.setPrefWidth(width);
        column.setEditable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(get.apply(cell.getValue())));
        return column;
    }

    /** A pin at the runs that are pinned, an eye at those that are laid under the live charts. */
    private TableColumn<RunSummary, String> overlay() {
        TableColumn<RunSummary, String> column = text("overlay", 44, run -> "");
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                RunSummary run = empty ? null : getTableRow().getItem();
                setGraphic(run == null ? null : marks(run));
            }
        });
        return column;
    }

    private @Nullable Node marks(RunSummary run) {
        HBox marks = new HBox(2);
        marks.setAlignment(Pos.CENTER);
        if (run.label().pinned()) {
            marks.getChildren().add(new FontIcon(Feather.MAP_PIN));
        }
        if (model.overlaid(run)) {
            marks.getChildren().add(new FontIcon(Feather.EYE));
        }
        return marks.getChildren().isEmpty() ? null : marks;
    }
}
