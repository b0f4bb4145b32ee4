package org.depthbench.desktop.bar;

import atlantafx.base.controls.Popover;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.laboratory.Estimate;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.NamedPair;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.fetch.FetchView;
import org.depthbench.desktop.fetch.FetchViewModel;
import org.depthbench.desktop.own.RemoveView;
import org.depthbench.desktop.sight.Thumbnail;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The button that names the task, and what it opens: the cards of all tasks, and the pairs of networks for this one. */
public final class TaskPicker {
    private static final double THUMBNAIL = 48;
    private static final int ACROSS = 3;
    private static final double HIGH = 430;
    /** Of the window's width, what the cards leave free. */
    private static final double BESIDE = 60;

    private final EditorViewModel editor;
    private final Words words;
    private final Background background;
    private final Button button;
    private final Popover popover = new Popover();
    private final TextField search = new TextField();
    private final VBox sections = new VBox(6);
    private final Label none = new Label();
    private final Map<Task, Button> cards = new LinkedHashMap<>();
    private final VBox pairs = new VBox(2);
    private final VBox content;
    private final FetchView fetching;
    private final RemoveView removing;

    /**
     * What brings data that is not here.
     *
     * @param fetching that of a task that is fetched
     * @param ownFile asks a person for a file with such data
     * @param openFile asks a person for a file of their own, and shows what it is
     * @param openFolder likewise for a folder
     */
    public record Data(
            FetchViewModel fetching, Supplier<Optional<Path>> ownFile, Runnable openFile, Runnable openFolder) {}

    /**
     * The button of what is edited.
     *
     * @param background draws the thumbnails
     */
    public TaskPicker(EditorViewModel editor, Words words, Background background, Data data) {
        this.editor = editor;
        this.words = words;
        this.background = background;
        button = Controls.button(words, "task", Feather.GRID, this::open);
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().add("task");
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        search.setId("task-search");
        search.setPromptText(words.get("task.search"));
        search.setAccessibleText(words.get("task.search"));
        search.textProperty().addListener((property, was, is) -> showCards());
        search.setOnAction(event -> found().findFirst().ifPresent(this::take));
        none.getStyleClass().add("muted");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Else the bar takes the room of the last column when it comes.
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        scroll.setMaxHeight(HIGH);
        fetching = new FetchView(data.fetching(), words, data.ownFile(), this::arrived, this::showTasks);
        removing = new RemoveView(editor.catalogue(), words, this::gone, this::showTasks);
        HBox own = new HBox(
                8,
                Controls.button(words, "open-data-file", Feather.FILE_PLUS, () -> leaveFor(data.openFile())),
                Controls.button(words, "open-data-folder", Feather.FOLDER_PLUS, () -> leaveFor(data.openFolder())));
        content = new VBox(8, search, scroll, pairs, own);
        content.getStyleClass().add("task-cards");
        popover.setContentNode(content);
        editor.draftProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The button. */
    public Node node() {
        return button;
    }

    private void open() {
        List<Task> known = editor.catalogue().known();
        // Somebody may have brought in data of their own, or taken it away.
        cards.keySet().retainAll(known);
        known.forEach(task -> cards.computeIfAbsent(task, this::card));
        search.clear();
        showCards();
        showTasks();
        Task task = editor.task();
        pairs.getChildren()
                .setAll(NamedPairs.on(task).stream()
                        .map(pair -> pairButton(task, pair))
                        .toList());
        // Where letters are large there are fewer columns.
        content.setMaxWidth(button.getScene().getWidth() - BESIDE);
        popover.show(button);
        search.requestFocus();
    }

    private void showTasks() {
        popover.setContentNode(content);
    }

    /** The data of a task is here now: its card shows it, and it is taken. */
    private void arrived(Task task) {
        cards.put(task, card(task));
        showTasks();
        take(task);
    }

    private void gone(Task task) {
        cards.remove(task);
        showCards();
        showTasks();
    }

    private void leaveFor(Runnable action) {
        popover.hide();
        action.run();
    }

    /** The tasks that have what is searched for in their name, field, or what they are about. */
    private Stream<Task> found() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        return cards.keySet().stream()
                .filter(task -> Stream.of(task.id(), words.title(task), area(task.area()), words.summary(task))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted)));
    }

    private void showCards() {
        Set<Task> found = found().collect(Collectors.toSet());
        sections.getChildren().clear();
        for (Area area : Area.values()) {
            TilePane tiles = new TilePane(6, 6);
            tiles.setPrefColumns(ACROSS);
            cards.forEach((task, card) -> {
                if (task.area() == area && found.contains(task)) {
                    tiles.getChildren().add(area == Area.OWN ? removable(task, card) : card);
                }
            });
            if (!tiles.getChildren().isEmpty()) {
                Label head = new Label(area(area));
                head.getStyleClass().add("task-area");
                sections.getChildren().addAll(head, tiles);
            }
        }
        if (found.isEmpty()) {
            none.setText(words.get("task.none", search.getText().strip()));
            sections.getChildren().setAll(none);
        }
    }

    private String area(Area area) {
        return words.get("area." + area.word());
    }

    private void show() {
        Task task = editor.task();
        button.setText(words.get("task.now", words.title(task)));
        Controls.tip(button, words.about(task));
    }

    private Button card(Task task) {
        ImageView picture = new ImageView();
        picture.setFitWidth(THUMBNAIL);
        picture.setFitHeight(THUMBNAIL);
        Region frame = new VBox(picture);
        frame.setMinSize(THUMBNAIL, THUMBNAIL);
        frame.setMaxSize(THUMBNAIL, THUMBNAIL);
        Label title = new Label(words.title(task));
        title.getStyleClass().add("task-title");
        boolean here = editor.catalogue().isHere(task);
        Label facts = muted(here ? words.get("task.facts", task.sizes().usual(), outputs(task)) : toFetch(task));
        VBox told = new VBox(title, facts);
        if (here) {
            told.getChildren().add(muted(words.get("task.trains", about(task))));
        }
        HBox content = new HBox(8, frame, told);
        content.setAlignment(Pos.CENTER_LEFT);
        Button card = new Button(null, content);
        card.setId("task-" + task.id());
        card.getStyleClass().addAll("flat", "task-card");
        card.setAccessibleText(words.title(task));
        card.setAccessibleHelp(words.summary(task));
        Controls.tip(card, words.about(task));
        card.setOnAction(event -> take(task));
        if (here) {
            background.run(() -> Thumbnail.of(task), picture::setImage, failure -> {});
        } else {
            facts.setGraphic(new FontIcon(Feather.DOWNLOAD));
        }
        return card;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    /** A card with a button that takes its task away; not that of what is edited. */
    private Node removable(Task task, Button card) {
        Button remove = Controls.icon(
                words,
                "remove-" + task.id(),
                "remove",
                Feather.TRASH_2,
                () -> popover.setContentNode(removing.of(task)));
        remove.setDisable(task.id().equals(editor.task().id()));
        HBox both = new HBox(card, remove);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private String outputs(Task task) {
        return task.classes().isEmpty()
                ? words.get("task.quantities")
                : words.get("task.classes", task.classes().size());
    }

    /** How long its usual networks train, about. */
    private String about(Task task) {
        double seconds =
                Estimate.seconds(DefaultComparisons.of(task, editor.draft().schedule()));
        return Figures.about(seconds);
    }

    private String toFetch(Task task) {
        return words.get(
                "task.fetch",
                Figures.bytes(
                        task.source().publication().map(Publication::bytes).orElse(0L)));
    }

    private void take(Task task) {
        if (!editor.catalogue().isHere(task)) {
            popover.setContentNode(fetching.of(task));
            return;
        }
        take("task " + task.id(), draft -> draft.with(task));
    }

    private Button pairButton(Task task, NamedPair pair) {
        Button take = new Button(words.title(pair));
        take.setId("pair-" + pair.id());
        take.getStyleClass().add("flat");
        Controls.tip(
                take, words.get("task.pair", pair.shallow().id(), pair.deep().id()));
        take.setOnAction(event -> take("pair " + pair.id(), draft -> draft.with(task, pair)));
        return take;
    }

    private void take(String field, UnaryOperator<ComparisonSpec> change) {
        popover.hide();
        // Else the focus returns to the button, and Space would open the cards again.
        button.getScene().getRoot().requestFocus();
        editor.edit(field, change);
    }
}
