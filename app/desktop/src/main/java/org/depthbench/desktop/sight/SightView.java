package org.depthbench.desktop.sight;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Area;
import org.depthbench.desktop.words.Words;

/** What each network sees: surfaces for tasks in the plane, held-out examples for all others. */
public final class SightView {
    private final SightViewModel sight;
    private final HBox surfaces = new HBox(28);
    private final ExampleGrid grid;
    private final StackPane root = new StackPane();

    /** @param tried is given what is pointed at */
    public SightView(SightViewModel sight, TryViewModel tried, Words words) {
        this.sight = sight;
        for (Side side : Side.values()) {
            surfaces.getChildren().add(new SurfaceView(sight, tried, side, words).node());
        }
        surfaces.setAlignment(Pos.TOP_CENTER);
        grid = new ExampleGrid(sight, tried, words, this::showsExamples);
        root.getChildren().addAll(grid.node(), surfaces);
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
        sight.revisionProperty().addListener((property, was, is) -> choose());
        root.visibleProperty().addListener((property, was, is) -> grid.show());
        choose();
    }

    private void choose() {
        DataViewModel.Shown data = sight.data();
        boolean plane = data != null && data.task().area() == Area.PLANE;
        surfaces.setVisible(plane);
        boolean seen = grid.node().isVisible();
        grid.node().setVisible(!plane);
        if (!seen && !plane) {
            grid.show();
        }
    }

    private boolean showsExamples() {
        return root.isVisible() && grid.node().isVisible();
    }

    /** The panel; while it is not visible, its examples follow nothing. */
    public Region node() {
        return root;
    }
}
