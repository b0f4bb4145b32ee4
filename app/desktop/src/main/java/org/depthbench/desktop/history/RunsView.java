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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All runs in a list: reopened, laid under the live charts, renamed, deleted and brought back. */
public final class RunsView {
    private final RunsViewModel model;
    private final Words words;
    private final TableView<RunSummary> list = new TableView<>();
    private final ChoiceBox<Optional<String>> tasks;
    private final VBox root;
    private long selected;

    /**
     * @param open edits a run's comparison again
     * @param resume goes on with a run that did not finish
     */
    public RunsView(RunsViewModel model, Words words, Consumer<RunSummary> open, Consumer<RunSummary> resume) {
        this.model = model;
        this.words = words;
        Button reopen = Controls.button(words, "run-open", Feather.CORNER_UP_LEFT, () -> selected(open));
        Button goOn = Controls.button(words, "run-resume", Feather.PLAY, () -> selected(resume));
        Button overlay = Controls.button(words, "run-overlay", Feather.LAYERS, () -> selected(model::toggle));
        Button rename = Controls.button(words, "run-rename", Feather.EDIT_2, this::editName);
        Button delete = Controls.button(words, "run-delete", Feather.TRASH_2, () -> selected(model::delete));
        Button undelete = Controls.button(words, "run-undelete", Feather.ROTATE_CCW, model::undelete);
        undelete.disableProperty().bind(model.canUndeleteProperty().not());
        HBox bar = new HBox(6);
        bar.setAlignment(Pos.CENTER_LEFT);
        for (Button button : new Button[] {reopen, goOn, overlay, rename, delete}) {
            button.getStyleClass().add("small");
            button.setDisable(true);
            bar.getChildren().add(button);
        }
        undelete.getStyleClass().add("small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        tasks = Controls.described(new ChoiceBox<>(), words, "run-task");
        tasks.getStyleClass().add("small");
        tasks.setConverter(new TaskWords());
        showTasks();
        tasks.valueProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.taskProperty().set(is);
            }
        });
        bar.getChildren().addAll(undelete, space, tasks);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            for (Button button : new Button[] {reopen, overlay, rename, delete}) {
                button.setDisable(now == null);
            }
            goOn.setDisable(now == null || !now.resumable());
            selected = now == null ? selected : now.id();
        });
        Label none = new Label(words.get("runs.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setId("runs");
        list.setAccessibleText(words.get("tab.runs"));
        list.setEditable(true);
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        list.getStyleClass().add("dense");
        addColumns();
        SortedList<RunSummary> sorted = new SortedList<>(model.listed());
        sorted.comparatorProperty().bind(list.comparatorProperty());
        list.setItems(sorted);
        model.runs().addListener((ListChangeListener<RunSummary>) change -> {
            showTasks();
            reselect();
        });
        model.overlaid().addListener((ListChangeListener<StoredComparison>) change -> list.refresh());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && list.getEditingCell() == null) {
                selected(model::delete);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER && list.getEditingCell() == null) {
                selected(open);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(6, bar, list);
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    /** A list that was read anew keeps its selection. */
    private void reselect() {
        if (list.getSelectionModel().isEmpty()) {
            list.getItems().stream()
                    .filter(run -> run.id() == selected)
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    private void selected(Consumer<RunSummary> action) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    private TableColumn<RunSummary, String> name() {
        TableColumn<RunSummary, String> name = text("name", 150, run -> run.name() == null ? "" : run.name());
        name.setCellFactory(TextFieldTableCell.forTableColumn());
        name.setEditable(true);
        name.setOnEditCommit(event -> model.rename(event.getRowValue(), event.getNewValue()));
        return name;
    }

    private void editName() {
        int row = list.getSelectionModel().getSelectedIndex();
        list.getColumns().stream()
                .filter(TableColumn::isEditable)
                .filter(column -> "name".equals(column.getId()))
                .findFirst()
                .ifPresent(column -> list.edit(row, column));
    }

    private void addColumns() {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault());
        list.getColumns().add(overlay());
        list.getColumns().add(ordered("run", 46, run -> Long.toString(run.id()), comparingLong(RunSummary::id)));
        list.getColumns().add(name());
        list.getColumns().add(text("task", 140, run -> words.title(model.catalogue(), run.task())));
        for (Side side : Side.values()) {
            list.getColumns()
                    .add(ordered(
                            side.word(),
                            150,
                            // The figure first: where there is too little room, the end is cut.
                            run -> score(run, side) + "  " + run.side(side).network(),
                            comparingDouble(run -> run.side(side).score())));
        }
        list.getColumns()
                .add(ordered(
                        "examples", 95, run -> Integer.toString(run.examples()), comparingInt(RunSummary::examples)));
        list.getColumns().add(ordered("seed", 50, run -> Long.toString(run.seed()), comparingLong(RunSummary::seed)));
        list.getColumns().add(ordered("when", 120, run -> when.format(run.started()), comparing(RunSummary::started)));
    }

    /** The tasks that there are runs of, and above them all. */
    private void showTasks() {
        List<Optional<String>> wanted = new ArrayList<>(List.of(Optional.empty()));
        model.tasks().forEach(task -> wanted.add(Optional.of(task)));
        if (!wanted.equals(tasks.getItems())) {
            tasks.getItems().setAll(wanted);
        }
        tasks.setValue(model.taskProperty().get());
        tasks.setDisable(wanted.size() < 3);
    }

    /** What tasks are called. */
    private final class TaskWords extends StringConverter<Optional<String>> {
        @Override
        public String toString(Optional<String> task) {
            return task == null
                    ? ""
                    : task.map(id -> words.title(model.catalogue(), id)).orElseGet(() -> words.get("runs.every-task"));
        }

        @Override
        public Optional<String> fromString(String text) {
            throw new UnsupportedOperationException("Chosen, never typed");
        }
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

    /** An eye at the runs that are laid under the live charts. */
    private TableColumn<RunSummary, String> overlay() {
        TableColumn<RunSummary, String> column = text("overlay", 34, run -> model.overlaid(run) ? "•" : "");
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                RunSummary run = empty ? null : getTableRow().getItem();
                setGraphic(run != null && model.overlaid(run) ? icon() : null);
            }
        });
        return column;
    }

    private static Node icon() {
        return new FontIcon(Feather.EYE);
    }
}
