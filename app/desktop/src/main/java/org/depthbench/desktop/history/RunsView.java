package org.depthbench.desktop.history;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.depthbench.comparison.contrast.Contrast;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All runs in a list: reopened, laid under the live charts, compared, marked, deleted and brought back. */
public final class RunsView {
    private final RunsViewModel model;
    private final Words words;
    private final Elsewhere elsewhere;
    private final TableView<RunSummary> list = new TableView<>();
    private final ChoiceBox<Optional<String>> tasks;
    private final RunColumns columns;
    private final VBox root;
    private long selected;

    /**
     * What is done with a run elsewhere.
     *
     * @param open edits its comparison again
     * @param resume goes on with one that did not finish
     * @param draft what would be trained now
     * @param show shows a page under a title
     */
    public record Elsewhere(
            Consumer<RunSummary> open,
            Consumer<RunSummary> resume,
            Supplier<ComparisonSpec> draft,
            BiConsumer<String, Region> show) {}

    /** Lists all runs. */
    public RunsView(RunsViewModel model, Words words, Elsewhere elsewhere) {
        this.model = model;
        this.words = words;
        this.elsewhere = elsewhere;
        Consumer<RunSummary> open = elsewhere.open();
        Button reopen = Controls.button(words, "run-open", Feather.CORNER_UP_LEFT, () -> selected(open));
        Button goOn = Controls.button(words, "run-resume", Feather.PLAY, () -> selected(elsewhere.resume()));
        Button overlay = Controls.button(words, "run-overlay", Feather.LAYERS, () -> chosen().forEach(model::toggle));
        Button contrast = Controls.button(words, "run-contrast", Feather.COLUMNS, this::contrast);
        MenuButton mark = marks();
        Button delete = Controls.button(words, "run-delete", Feather.TRASH_2, () -> model.delete(chosen()));
        Button undelete = Controls.button(words, "run-undelete", Feather.ROTATE_CCW, model::undelete);
        undelete.disableProperty().bind(model.canUndeleteProperty().not());
        // In a narrow window or in large letters they take a second line.
        FlowPane buttons = new FlowPane(6, 4);
        HBox.setHgrow(buttons, Priority.ALWAYS);
        List<ButtonBase> ofOne = List.of(reopen, overlay, contrast, mark, delete);
        for (ButtonBase button : List.of(reopen, goOn, overlay, contrast, mark, delete)) {
            button.getStyleClass().add("small");
            button.setDisable(true);
            buttons.getChildren().add(button);
        }
        undelete.getStyleClass().add("small");
        buttons.getChildren().add(undelete);
        tasks = Controls.described(new ChoiceBox<>(), words, "run-task");
        tasks.getStyleClass().add("small");
        tasks.setConverter(new TaskWords());
        showTasks();
        tasks.valueProperty().addListener((property, was, is) -> {
            if (is != null) {
                model.taskProperty().set(is);
            }
        });
        HBox bar = new HBox(6, buttons, search(), tasks);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        dressRows();
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            ofOne.forEach(button -> button.setDisable(now == null));
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
        columns = new RunColumns(model, words);
        list.getColumns().setAll(columns.all());
        SortedList<RunSummary> sorted = new SortedList<>(model.listed());
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(() -> pinnedFirst(list.getComparator()), list.comparatorProperty()));
        list.setItems(sorted);
        model.runs().addListener((ListChangeListener<RunSummary>) change -> {
            showTasks();
            columns.renew();
            reselect();
        });
        model.overlaid().addListener((ListChangeListener<StoredComparison>) change -> list.refresh());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE && list.getEditingCell() == null) {
                model.delete(chosen());
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

    private List<RunSummary> chosen() {
        return List.copyOf(list.getSelectionModel().getSelectedItems());
    }

    private void selected(Consumer<RunSummary> action) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    /** Pinned ones stand before all others, whatever they are sorted by. */
    private static Comparator<RunSummary> pinnedFirst(@Nullable Comparator<RunSummary> wanted) {
        Comparator<RunSummary> pinned =
                comparing((RunSummary run) -> !run.label().pinned());
        return wanted == null ? pinned : pinned.thenComparing(wanted);
    }

    private TextField search() {
        TextField search = Controls.described(new TextField(), words, "run-search");
        search.setPromptText(words.get("control.run-search"));
        search.getStyleClass().add("small");
        search.setPrefColumnCount(9);
        search.textProperty().bindBidirectional(model.searchProperty());
        return search;
    }

    /** What a person may mark a run with. */
    private MenuButton marks() {
        MenuButton mark = new MenuButton(words.get("control.run-mark"), new FontIcon(Feather.TAG));
        MenuItem pin = item("pin", () -> mark(RunSummary.Label::pinned, RunSummary.Label::pinned));
        MenuItem leave = item("leave-out", () -> mark(RunSummary.Label::leftOut, RunSummary.Label::leftOut));
        mark.getItems()
                .addAll(pin, leave, item("name", () -> edit(columns.name())), item("note", () -> edit(columns.note())));
        mark.setOnShowing(event -> selected(run -> {
            pin.setText(words.get(run.label().pinned() ? "runs.mark.unpin" : "runs.mark.pin"));
            leave.setText(words.get(run.label().leftOut() ? "runs.mark.take-in" : "runs.mark.leave-out"));
        }));
        return Controls.described(mark, words, "run-mark");
    }

    /** Marks all chosen runs alike: as the one that was chosen last is not yet. */
    private void mark(Predicate<RunSummary.Label> has, BiFunction<RunSummary.Label, Boolean, RunSummary.Label> with) {
        selected(last -> {
            boolean wanted = !has.test(last.label());
            model.label(chosen(), label -> with.apply(label, wanted));
        });
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.get("runs.mark." + key));
        item.setId("run-mark-" + key);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Two chosen runs beside each other; one beside what would be trained now. */
    private void contrast() {
        List<RunSummary> chosen = chosen();
        if (chosen.size() == 1) {
            RunSummary run = chosen.get(0);
            model.contrast(
                    run, elsewhere.draft().get(), found -> show(found, run.called(), words.get("contrast.draft")));
        } else if (chosen.size() > 1) {
            RunSummary one = chosen.get(0);
            RunSummary other = chosen.get(1);
            model.contrast(one, other, found -> show(found, one.called(), other.called()));
        }
    }

    private void show(List<Contrast> found, String one, String other) {
        elsewhere
                .show()
                .accept(words.get("contrast.title"), ContrastView.create(found, one, other, words, model.catalogue()));
    }

    /** A run that is left out is seen to be. */
    private void dressRows() {
        list.setRowFactory(unused -> new TableRow<>() {
            @Override
            protected void updateItem(RunSummary run, boolean empty) {
                super.updateItem(run, empty);
                Controls.mark(
                        this, "left-out", !empty && run != null && run.label().leftOut());
            }
        });
    }

    private void edit(TableColumn<RunSummary, String> column) {
        int row = list.getSelectionModel().getSelectedIndex();
        column.setVisible(true);
        // A column that just came has no cells before.
        list.layout();
        list.scrollToColumn(column);
        list.edit(row, column);
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
}
