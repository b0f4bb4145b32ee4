package org.depthbench.desktop.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Gradually;

/** Both confusion matrices; a cell opens its examples. */
public final class MistakesView {
    private final List<ConfusionMatrix> matrices;
    private final Gradually gradually = Gradually.aFewAFrame();
    private final ScrollPane root;

    /** @param openExamples brings the list of examples to the front */
    public MistakesView(SightViewModel sight, Words words, Runnable openExamples) {
        matrices = Stream.of(Side.values())
                .map(side -> new ConfusionMatrix(sight, side, words, mistake -> {
                    sight.mistakeProperty().set(mistake);
                    openExamples.run();
                }))
                .toList();
        HBox box = new HBox(24);
        box.getChildren().setAll(matrices.stream().map(ConfusionMatrix::node).toList());
        box.getStyleClass().addAll("dock-page", "matrices");
        root = new ScrollPane(box);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        Controls.paintWhatChanges(root);
        root.setMinSize(200, 100);
        sight.revisionProperty().addListener((property, was, is) -> show());
        root.visibleProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The panel; while it is not visible it follows nothing. */
    public Region node() {
        return root;
    }

    private void show() {
        if (!root.isVisible()) {
            return;
        }
        List<Runnable> steps = new ArrayList<>();
        matrices.forEach(matrix -> steps.addAll(matrix.steps()));
        gradually.start(steps);
    }
}
