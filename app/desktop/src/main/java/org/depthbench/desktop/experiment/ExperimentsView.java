package org.depthbench.desktop.experiment;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.text.Collator;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.kordamp.ikonli.feather.Feather;

/** All experiments in a list, and of the one that is looked at the figure, the verdict and what was found. */
public final class ExperimentsView {
    private final ExperimentsViewModel model;
    private final Words words;
    private final FigureView figure;
    private final TableView<ExperimentStore.Summary> list = new TableView<>();
    private final FilteredList<ExperimentStore.Summary> listed;
    /** Of the height beside the list. */
    private static final double MOST_OF_WORDS = 0.35;

    private final ChoiceBox<String> tasks;
    private final Label verdict = new Label();
    private final Label sentence = new Label();
    private final VBox detail;
    private final HBox root;

    /**
     * What is done with files.
     *
     * @param save writes the experiment that is looked at, or the figure of this name that is seen of it
     * @param share writes one with all its trials, for other machines
     * @param take takes in one of another machine
     */
    public record Files(
            BiConsumer<ExperimentOutcome, String> save, Consumer<ExperimentStore.Summary> share, Runnable take) {}

    /**
     * @param asked asks what an experiment of a kind is to be
     * @param files what is done with files
     */
    public ExperimentsView(
            ExperimentsViewModel model,
            Words words,
            ObservableValue<Look> look,
            Background painter,
            Consumer<ExperimentKind> asked,
            Files files) {
        this.model = model;
        this.words = words;
        this.listed = new FilteredList<>(model.experiments());
        this.figure = new FigureView(model.shownProperty()::get, words, look, painter);
        ScrollPane told = new ScrollPane(sentence);
        told.setFitToWidth(true);
        told.getStyleClass().add("experiment-told");
        HBox head = new HBox(10, verdict, figure.choice());
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        this.detail = new VBox(4, head, told, figure.node());
        // The figure says most of it.
        told.maxHeightProperty().bind(detail.heightProperty().multiply(MOST_OF_WORDS));
        MenuButton ask = Controls.menu(words, "experiment-ask", Feather.PLUS);
        for (ExperimentKind kind : ExperimentKind.values()) {
            MenuItem item = new MenuItem(words.get("experiment." + kind.word()));
            item.setId("ask-" + kind.word());
            item.setOnAction(event -> asked.accept(kind));
            ask.getItems().add(item);
        }
        Button goOn = Controls.button(words, "experiment-resume", Feather.PLAY, () -> selected(model::resume));
        Button delete = Controls.button(words, "experiment-delete", Feather.TRASH_2, () -> selected(model::delete));
        MenuItem save = item("save", () -> model.shownProperty().get().ifPresent(outcome -> files.save()
                .accept(outcome, figure.name())));
        MenuItem share = item("share", () -> selected(files.share()));
        MenuItem take = item("take", files.take());
        MenuButton file = Controls.menu(words, "experiment-file", Feather.FILE);
        file.getItems().addAll(save, share, take);
        tasks = Controls.described(new ChoiceBox<>(), words, "experiment-task");
        tasks.setConverter(new TaskWords());
        FlowPane bar = new FlowPane(6, 6, ask, goOn, delete, file, tasks);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().forEach(child -> child.getStyleClass().add("small"));
        goOn.setDisable(true);
        delete.setDisable(true);
        share.setDisable(true);
        save.setDisable(model.shownProperty().get().isEmpty());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            goOn.setDisable(now == null || now.complete());
            delete.setDisable(now == null);
            share.setDisable(now == null || now.done() == 0);
            if (now != null && !looksAt(now)) {
                model.open(now.id());
            }
        });
        model.shownProperty().addListener((property, before, now) -> {
            save.setDisable(now.isEmpty());
            show(now);
            reselect();
        });
        fillList();
        ExperimentBar progress = new ExperimentBar(model, words, () -> {}, () -> {});
        progress.withoutOffer();
        VBox left = new VBox(6, bar, progress.node(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.getStyleClass().add("experiments-list");
        verdict.getStyleClass().add("experiment-verdict");
        verdict.setId("experiment-verdict");
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.getStyleClass().add("muted");
        VBox.setVgrow(figure.node(), Priority.ALWAYS);
        detail.setMinWidth(260);
        HBox.setHgrow(detail, Priority.ALWAYS);
        root = new HBox(14, left, detail);
        left.maxWidthProperty().bind(root.widthProperty().divide(2));
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
        show(model.shownProperty().get());
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private boolean looksAt(ExperimentStore.Summary summary) {
        return model.shownProperty()
                .get()
                .filter(outcome -> outcome.id() == summary.id())
                .isPresent();
    }

    private void selected(Consumer<ExperimentStore.Summary> action) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    private void fillList() {
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .withZone(ZoneId.systemDefault());
        Label none = new Label(words.get("experiments.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setId("experiments");
        list.setAccessibleText(words.get("tab.experiments"));
        list.getStyleClass().add("dense");
        list.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Collator collator = Collator.getInstance(words.locale());
        add("id", 48, each -> Long.toString(each.id()), comparingLong(ExperimentStore.Summary::id));
        add("kind", 210, this::question, comparing(this::question, collator));
        add("task", 118, this::task, comparing(this::task, collator));
        add("trials", 104, each -> each.done() + " / " + each.planned(), comparingInt(ExperimentStore.Summary::done));
        add("when", 110, each -> when.format(each.started()), comparing(ExperimentStore.Summary::started));
        SortedList<ExperimentStore.Summary> sorted = new SortedList<>(listed);
        sorted.comparatorProperty().bind(list.comparatorProperty());
        list.setItems(sorted);
        model.experiments().addListener((ListChangeListener<ExperimentStore.Summary>) change -> {
            showTasks();
            reselect();
        });
        tasks.valueProperty().addListener((property, was, is) -> {
            listed.setPredicate(each -> is == null || is.isEmpty() || is.equals(task(each)));
            reselect();
        });
        showTasks();
        reselect();
    }

    private MenuItem item(String id, Runnable action) {
        MenuItem item = new MenuItem(words.get("experiment-file." + id));
        item.setId("experiment-" + id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private String question(ExperimentStore.Summary experiment) {
        return words.get("experiment." + experiment.kind());
    }

    private String task(ExperimentStore.Summary experiment) {
        return experiment.kind().equals(ExperimentKind.APPLICATIONS.word())
                ? words.get("experiments.every-task")
                : words.title(model.catalogue(), experiment.task());
    }

    /** The tasks that there are experiments on, and before them nothing, which lists all. */
    private void showTasks() {
        List<String> wanted = Stream.concat(
                        Stream.of(""),
                        model.experiments().stream().map(this::task).distinct())
                .toList();
        String chosen = tasks.getValue();
        if (!wanted.equals(tasks.getItems())) {
            tasks.getItems().setAll(wanted);
        }
        tasks.setValue(chosen != null && wanted.contains(chosen) ? chosen : "");
        tasks.setDisable(wanted.size() < 3);
    }

    /** What is chosen from the tasks; nothing lists all. */
    private final class TaskWords extends StringConverter<String> {
        @Override
        public String toString(String task) {
            return task == null || task.isEmpty() ? words.get("runs.every-task") : task;
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("Chosen, never typed");
        }
    }

    /** The one that is looked at; before anything is, the latest. */
    private void reselect() {
        Optional<Long> id = model.shownProperty().get().map(ExperimentOutcome::id);
        list.getItems().stream()
                .filter(each -> id.isEmpty() || each.id() == id.get())
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private void add(
            String id,
            double width,
            Function<ExperimentStore.Summary, String> get,
            Comparator<ExperimentStore.Summary> order) {
        TableColumn<ExperimentStore.Summary, ExperimentStore.Summary> column =
                new TableColumn<>(words.get("experiments." + id));
        column.setId("experiments-" + id);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(unused -> new TableCell<>() {
            @Override
            protected void updateItem(ExperimentStore.Summary experiment, boolean empty) {
                super.updateItem(experiment, empty);
                setText(empty || experiment == null ? null : get.apply(experiment));
            }
        });
        list.getColumns().add(column);
    }

    private void show(Optional<ExperimentOutcome> outcome) {
        verdict.setText(outcome.map(found -> words.finding(found.findings().verdict()))
                .orElseGet(() -> words.get("experiments.nothing-shown")));
        Controls.mark(verdict, "muted", outcome.isEmpty());
        sentence.setText(outcome.map(this::sentences).orElse(""));
        figure.show();
    }

    private String sentences(ExperimentOutcome outcome) {
        List<String> all = new ArrayList<>(List.of(outcome.findings().sentence()));
        all.addAll(outcome.findings().notes());
        return all.stream().map(words::finding).collect(Collectors.joining(" "));
    }
}
