package org.depthbench.desktop.fetch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks whether a task's data shall be fetched: what it is, from whom, under which licence and how large; and shows how far it is. */
public final class FetchView {
    private final FetchViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final Label about = paragraph();
    private final Label terms = paragraph();
    private final VBox root;
    private @Nullable Task task;

    /**
     * The question.
     *
     * @param ownFile asks a person for a file
     * @param then is given the task when its data is here
     * @param back is called when a person thinks better of it
     */
    public FetchView(
            FetchViewModel model, Words words, Supplier<Optional<Path>> ownFile, Consumer<Task> then, Runnable back) {
        this.model = model;
        this.words = words;
        title.getStyleClass().add("task-title");
        Label said = paragraph();
        said.setId("fetch-said");
        said.textProperty().bind(model.sentenceProperty());
        Controls.show(said, false);
        model.sentenceProperty().addListener((property, was, is) -> Controls.show(said, !is.isEmpty()));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.fractionProperty());
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        Button fetch =
                Controls.button(words, "fetch", Feather.DOWNLOAD, () -> withTask(each -> model.fetch(each, then)));
        fetch.getStyleClass().add("accent");
        fetch.disableProperty().bind(model.runningProperty());
        Button own = Controls.button(
                words,
                "fetch-file",
                Feather.FILE,
                () -> withTask(each -> ownFile.get().ifPresent(file -> model.bring(each, file, then))));
        own.disableProperty().bind(model.runningProperty());
        Button cancel = Controls.button(words, "fetch-cancel", Feather.X, () -> {
            if (model.runningProperty().get()) {
                model.cancel();
            } else {
                back.run();
            }
        });
        root = new VBox(8, title, about, terms, bar, said, new FlowPane(8, 6, fetch, own, cancel));
        root.getStyleClass().add("fetch");
    }

    /** Asks about a task. */
    public Node of(Task task) {
        this.task = task;
        model.begin();
        title.setText(words.title(task));
        about.setText(words.about(task));
        terms.setText(words.get(
                "fetch.terms",
                model.size(task),
                task.card().source(),
                task.card().licence()));
        return root;
    }

    private void withTask(Consumer<Task> action) {
        if (task != null) {
            action.accept(task);
        }
    }

    private static Label paragraph() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
