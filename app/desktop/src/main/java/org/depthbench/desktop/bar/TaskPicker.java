package org.depthbench.desktop.bar;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.sight.Thumbnail;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.kordamp.ikonli.feather.Feather;

/** The button that names the task, and the cards of all tasks that it opens. */
public final class TaskPicker {
    private static final double THUMBNAIL = 72;
    private static final int ACROSS = 4;

    private final EditorViewModel editor;
    private final Words words;
    private final Background background;
    private final Button button;
    private final Popover popover = new Popover();
    private boolean filled;

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
        editor.draftProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The button. */
    public Node node() {
        return button;
    }

    private void open() {
        if (!filled) {
            filled = true;
            TilePane cards = new TilePane(8, 8);
            cards.setPrefColumns(ACROSS);
            cards.getStyleClass().add("task-cards");
            editor.catalogue().all().forEach(task -> cards.getChildren().add(card(task)));
            popover.setContentNode(cards);
        }
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
        card.setOnAction(event -> {
            popover.hide();
            // Else the focus returns to the button, and Space would open the cards again.
            button.getScene().getRoot().requestFocus();
            editor.edit("task " + task.id(), draft -> draft.with(task));
        });
        background.run(() -> Thumbnail.of(task), picture::setImage, failure -> {});
        return card;
    }
}
