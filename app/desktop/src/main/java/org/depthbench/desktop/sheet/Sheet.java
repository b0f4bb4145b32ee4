package org.depthbench.desktop.sheet;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** A sheet over the whole window for something read aside, such as help or a log; the window below it goes on. */
public final class Sheet {
    private final StackPane shade = new StackPane();
    private final Label title = new Label();
    private final VBox card;
    private final Button close;

    /** A sheet that is not seen yet. */
    public Sheet(Words words) {
        title.getStyleClass().add("sheet-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close = Controls.icon(words, "close-sheet", Feather.X, this::hide);
        HBox head = new HBox(8, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        card = new VBox(10, head);
        card.getStyleClass().add("sheet");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shade.getChildren().add(card);
        shade.getStyleClass().add("shade");
        shade.setVisible(false);
        shade.setOnMouseClicked(event -> {
            if (event.getTarget() == shade) {
                hide();
            }
        });
    }

    /** What lies over the window. */
    public Node node() {
        return shade;
    }

    /** Whether it is seen. */
    public boolean isOpen() {
        return shade.isVisible();
    }

    /** Shows something under a name, in place of what was on it, as large as it wants to be. */
    public void show(String name, Region content) {
        card.maxWidthProperty().unbind();
        card.maxHeightProperty().unbind();
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        put(name, content);
    }

    /**
     * The same, but it fills the window.
     *
     * @param beside what is left free at each side
     */
    public void fill(String name, Region content, double beside) {
        card.maxWidthProperty().bind(shade.widthProperty().subtract(2 * beside));
        card.maxHeightProperty().bind(shade.heightProperty().subtract(beside));
        put(name, content);
    }

    private void put(String name, Region content) {
        title.setText(name);
        if (card.getChildren().size() > 1) {
            card.getChildren().remove(1);
        }
        card.getChildren().add(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        shade.setVisible(true);
        close.requestFocus();
    }

    /** Takes it away. */
    public void hide() {
        shade.setVisible(false);
    }
}
