package org.depthbench.desktop.sight;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;

/** What each network sees: surfaces for tasks in the plane, held-out examples for all others. */
public final class SightView {
    private final SightViewModel sight;
    private final HBox surfaces = new HBox(28);
    private final ExampleGrid grid;
    private final Listing listing;
    private final VBox root = new VBox(6);

    /**
     * @param tried is given what is pointed at
     * @param painter draws surfaces beside the window's thread
     */
    public SightView(SightViewModel sight, TryViewModel tried, Words words, Background painter) {
        this.sight = sight;
        for (Side side : Side.values()) {
            surfaces.getChildren().add(new SurfaceView(sight, tried, side, words, painter).node());
        }
        surfaces.setAlignment(Pos.TOP_CENTER);
        grid = new ExampleGrid(sight, tried, words, this::showsExamples);
        listing = new Listing(sight, words);
        StackPane shown = new StackPane(grid.node(), surfaces);
        VBox.setVgrow(shown, Priority.ALWAYS);
        root.getChildren().addAll(listing.node(), shown);
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
        sight.revisionProperty().addListener((property, was, is) -> choose());
        root.visibleProperty().addListener((property, was, is) -> choose());
        choose();
    }

    private void choose() {
        if (!root.isVisible()) {
            return;
        }
        DataViewModel.Shown data = sight.data();
        boolean plane = data != null && data.plane();
        surfaces.setVisible(plane);
        grid.node().setVisible(!plane);
        listing.show();
        grid.show();
    }

    private boolean showsExamples() {
        return root.isVisible() && grid.node().isVisible();
    }

    /** The panel; while it is not visible, its examples follow nothing. */
    public Region node() {
        return root;
    }
}
