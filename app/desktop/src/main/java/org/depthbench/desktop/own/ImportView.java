package org.depthbench.desktop.own;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.own.OwnCard;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page on which somebody's own data is brought in. */
public final class ImportView {
    private final ImportViewModel model;
    private final Words words;
    private final Supplier<Optional<Path>> ownFile;
    private final Label path = new Label();
    private final StackPane middle = new StackPane();
    private final VBox root;
    private @Nullable Form form;

    /**
     * The page.
     *
     * @param ownFile asks a person for a file to test
     * @param then is given the card of what was brought in
     * @param close takes the page away
     */
    public ImportView(
            ImportViewModel model,
            Words words,
            Supplier<Optional<Path>> ownFile,
            Consumer<OwnCard> then,
            Runnable close) {
        this.model = model;
        this.words = words;
        this.ownFile = ownFile;
        path.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.fractionProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(model.runningProperty());
        Label said = new Label();
        said.setId("own-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.textProperty().bind(model.sentenceProperty());
        said.managedProperty().bind(model.sentenceProperty().isNotEmpty());
        model.runningProperty().subscribe(running -> Controls.mark(said, "problem", !running));
        Button bring = Controls.button(words, "own-bring", Feather.CHECK, () -> bring(then));
        bring.getStyleClass().add("accent");
        bring.disableProperty()
                .bind(model.runningProperty().or(model.seenProperty().isNull()));
        Button cancel = Controls.button(words, "own-cancel", Feather.X, () -> {
            boolean looking = form == null;
            boolean running = model.runningProperty().get();
            model.cancel();
            if (looking || !running) {
                close.run();
            }
        });
        VBox.setVgrow(middle, Priority.ALWAYS);
        root = new VBox(8, path, middle, bar, said, new HBox(8, bring, cancel));
        root.getStyleClass().add("own");
        model.seenProperty().addListener((property, was, is) -> show(is));
    }

    /** Looks at a file or folder, and shows what it is. */
    public Region of(Path opened) {
        form = null;
        middle.getChildren().clear();
        path.setText(opened.toString());
        model.open(opened);
        return root;
    }

    private void show(@Nullable OwnLook seen) {
        if (seen == null) {
            return;
        }
        if (form instanceof TableForm table && seen instanceof OwnLook.Table again && table.seeAgain(again)) {
            return;
        }
        Form made = seen instanceof OwnLook.Table table
                ? new TableForm(table, words, model, ownFile)
                : new ClassesForm(seen, words, model);
        form = made;
        middle.getChildren().setAll(made.node());
    }

    private void bring(Consumer<OwnCard> then) {
        Form shown = form;
        if (shown == null) {
            return;
        }
        try {
            model.bring(shown.bringing(), then);
        } catch (IllegalArgumentException e) {
            model.refuse(String.valueOf(e.getMessage()));
        }
    }
}
