package org.depthbench.desktop.bar;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lines below the bars for why nothing can be trained, and for the one sentence that the window has to say; gone when there is none. */
public final class NoticeBar {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("danger");

    private final VBox root;

    /**
     * The lines of what there is to say.
     *
     * @param problem why nothing can be trained; empty when something can
     */
    public NoticeBar(Notices notices, ObservableValue<String> problem, Words words) {
        Label sentence = new Label("", new FontIcon(Feather.INFO));
        sentence.setId("notice");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.textProperty().bind(notices.sentenceProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button dismiss = Controls.icon(words, "dismiss", Feather.X, notices::dismiss);
        Button open =
                Controls.button(words, "saved-open", Feather.EXTERNAL_LINK, () -> ask(notices, words, SavedFile::open));
        Button show = Controls.button(words, "saved-show", Feather.FOLDER, () -> ask(notices, words, SavedFile::show));
        for (Button button : List.of(open, show)) {
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            notices.savedProperty().subscribe(saved -> Controls.show(button, saved.isPresent()));
        }
        HBox line = new HBox(8, sentence, open, show, dismiss);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        notices.troubleProperty().addListener((property, was, is) -> line.pseudoClassStateChanged(TROUBLE, is));
        line.visibleProperty().bind(notices.sentenceProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        root = new VBox(why(problem), line);
    }

    private static Node why(ObservableValue<String> problem) {
        Label why = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
        why.setId("problem");
        why.setWrapText(true);
        why.setMaxWidth(Double.MAX_VALUE);
        why.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox line = new HBox(why);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("notice");
        line.pseudoClassStateChanged(TROUBLE, true);
        problem.subscribe(sentence -> {
            why.setText(sentence);
            Controls.show(line, !sentence.isEmpty());
        });
        return line;
    }

    private static void ask(Notices notices, Words words, Consumer<SavedFile> action) {
        notices.savedProperty().get().ifPresent(saved -> {
            try {
                action.accept(saved);
            } catch (UncheckedIOException e) {
                notices.warn(words.get("notice.cannot-open", saved.path()));
            }
        });
    }

    /** The lines. */
    public Node node() {
        return root;
    }
}
