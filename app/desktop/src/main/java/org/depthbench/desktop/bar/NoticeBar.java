package org.depthbench.desktop.bar;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line below the bars for the one sentence that the window has to say; gone when there is none. */
public final class NoticeBar {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("danger");

    private final HBox root;

    /** The line of what there is to say. */
    public NoticeBar(Notices notices, Words words) {
        Label sentence = new Label("", new FontIcon(Feather.INFO));
        sentence.setId("notice");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty().bind(notices.sentenceProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = Controls.icon(words, "dismiss", Feather.X, notices::dismiss);
        root = new HBox(8, sentence, dismiss);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("notice");
        notices.troubleProperty().addListener((property, was, is) -> root.pseudoClassStateChanged(TROUBLE, is));
        root.visibleProperty().bind(notices.sentenceProperty().isNotEmpty());
        root.managedProperty().bind(root.visibleProperty());
    }

    /** The line. */
    public Node node() {
        return root;
    }
}
