package org.depthbench.desktop.bar;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.NamedPair;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.sight.Thumbnail;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.kordamp.ikonli.feather.Feather;

/** The button that names the task, and what it opens: the cards of all tasks, and the pairs of networks for this one. */
public final class TaskPicker {
    private static final double THUMBNAIL = 72;
    private static final int ACROSS = 4;

    private final EditorViewModel editor;
    private final Words words;
    private final Background background;
    private final Button button;
    private final Popover popover = new Popover();
    private final TilePane cards = new TilePane(8, 8);
    private final VBox pairs = new VBox(2);

    /**
     * The button of what is edited.
     *
     * @param background draws the thumbnails
     */
    public TaskPicker(EditorViewModel editor, Words words, Background background) {
        this.editor = editor;
        this.words = words;
        this.background = background;
        button = Controls.button(words, "task", Feather.GRID, this::open);
        button.setContentDisplay(ContentDisplay.LEFT);
        button.getStyleClass().add("task");
        popover.setArrowLocation(Popover.ArrowLocation.TOP_LEFT);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        cards.setPrefColumns(ACROSS);
        VBox content = new VBox(8, cards, pairs);
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
        if (cards.getChildren().isEmpty()) {
            editor.catalogue().all().forEach(task -> cards.getChildren().add(card(task)));
        }
        Task task = editor.task();
        pairs.getChildren()
                .setAll(NamedPairs.on(task).stream()
                        .map(pair -> pairButton(task, pair))
                        .toList());
        popover.show(button);
    }

    private void show() {
        Task task = editor.task();
        button.setText(words.get("task.now", words.title(task)));
        Controls.tip(button, words.about(task));
    }

    private Node card(Task task) {
        ImageView picture = new ImageView();
        picture.setFitWidth(THUMBNAIL);
        picture.setFitHeight(THUMBNAIL);
        Region frame = new VBox(picture);
        frame.setMinSize(THUMBNAIL, THUMBNAIL);
        frame.setMaxSize(THUMBNAIL, THUMBNAIL);
        Label title = new Label(words.title(task));
        title.getStyleClass().add("task-title");
        Label area = new Label(words.get("area." + task.area().name().toLowerCase(Locale.ROOT)));
        area.getStyleClass().add("muted");
        VBox content = new VBox(3, frame, title, area);
        content.setAlignment(Pos.CENTER);
        Button card = new Button(null, content);
        card.setId("task-" + task.id());
        card.getStyleClass().addAll("flat", "task-card");
        card.setAccessibleText(words.title(task));
        card.setAccessibleHelp(words.summary(task));
        Controls.tip(card, words.about(task));
        card.setOnAction(event -> take("task " + task.id(), draft -> draft.with(task)));
        background.run(() -> Thumbnail.of(task), picture::setImage, failure -> {});
        return card;
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
