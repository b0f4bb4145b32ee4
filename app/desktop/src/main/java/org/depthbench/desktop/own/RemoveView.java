package org.depthbench.desktop.own;

import java.io.IOException;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.own.OwnTasks;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Asks whether a task of somebody's own shall be taken away. */
public final class RemoveView {
    private final Words words;
    private final OwnTasks tasks;
    private final Label question = new Label();
    private final VBox root;
    private @Nullable Task task;

    /**
     * The question.
     *
     * @param then is given the task when it is gone
     * @param back is called when a person thinks better of it
     */
    public RemoveView(TaskCatalogue catalogue, Words words, Consumer<Task> then, Runnable back) {
        this.words = words;
        this.tasks = catalogue.own();
        question.setId("remove-question");
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        root = new VBox(
                8,
                question,
                new FlowPane(
                        8,
                        6,
                        Controls.button(words, "remove-task", Feather.TRASH_2, () -> remove(then)),
                        Controls.button(words, "keep-task", Feather.X, back)));
        root.getStyleClass().add("fetch");
    }

    /** Asks about a task. */
    public Node of(Task asked) {
        task = asked;
        question.setText(words.get("own.remove", asked.title()));
        return root;
    }

    private void remove(Consumer<Task> then) {
        Task asked = task;
        if (asked == null) {
            return;
        }
        try {
            tasks.remove(asked.id());
            then.accept(asked);
        } catch (IOException | IllegalArgumentException e) {
            question.setText(String.valueOf(e.getMessage()));
        }
    }
}
