package org.depthbench.desktop.sight;

import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Look;
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
     * @param openTried shows what is tried
     */
    public SightView(
            SightViewModel sight,
            TryViewModel tried,
            Words words,
            ObservableValue<Look> look,
            Background painter,
            Runnable openTried) {
        this.sight = sight;
        List<SurfaceView> planes = Stream.of(Side.values())
                .map(side -> new SurfaceView(sight, tried, side, words, look, painter))
                .toList();
        surfaces.getChildren().setAll(planes.stream().map(SurfaceView::node).toList());
        surfaces.setAlignment(Pos.TOP_CENTER);
        surfaces.setMinSize(0, 0);
        // What is resized while all is laid out would be laid out by its size from before.
        InvalidationListener fit = changed -> Platform.runLater(() -> planes.forEach(
                plane -> plane.fit((surfaces.getWidth() - surfaces.getSpacing()) / 2, surfaces.getHeight())));
        surfaces.widthProperty().addListener(fit);
        surfaces.heightProperty().addListener(fit);
        grid = new ExampleGrid(sight, tried, words, this::showsExamples, openTried);
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
