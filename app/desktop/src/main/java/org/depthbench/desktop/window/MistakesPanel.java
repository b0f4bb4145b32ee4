package org.depthbench.desktop.window;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.depthbench.datasets.task.Target;
import org.depthbench.desktop.mistakes.MistakesView;
import org.depthbench.desktop.mistakes.QuantitiesView;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;

/** What both networks get wrong: of classes which is taken for which, of quantities how far they are off. */
final class MistakesPanel {
    private MistakesPanel() {}

    static Node of(
            Workspace workspace,
            Words words,
            ObservableValue<Look> look,
            Background painter,
            Runnable openExamples,
            Runnable openTried) {
        Node classes = new MistakesView(workspace.sight(), words, openExamples).node();
        Node quantities = new QuantitiesView(workspace.sight(), words, look, painter, place -> {
                    workspace.tried().putExample(place);
                    openTried.run();
                })
                .node();
        BooleanBinding told = Bindings.createBooleanBinding(
                () -> {
                    var shown = workspace.data().shownProperty().get();
                    return shown != null && shown.task().target() instanceof Target.Quantities;
                },
                workspace.data().shownProperty());
        StackPane panel = new StackPane(classes, quantities);
        quantities.visibleProperty().bind(panel.visibleProperty().and(told));
        classes.visibleProperty().bind(panel.visibleProperty().and(told.not()));
        return panel;
    }
}
