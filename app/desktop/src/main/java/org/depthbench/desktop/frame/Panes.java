package org.depthbench.desktop.frame;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.depthbench.desktop.theme.Controls;
import org.jspecify.annotations.Nullable;

/**
 * The charts with a side to each hand above, the dock below, each with its share of the window's height until someone drags the
 * divider; or one of them alone, which fills the window.
 */
public final class Panes {
    private static final double CHARTS_SHARE = 0.58;
    private static final double LEAST_WIDTH = 960;

    /** Where large letters leave the charts less than the sides, these take less. */
    private static final double NARROW = 1200;

    private static final double LEAST_HEIGHT = 600;

    /** What fills the window. */
    public enum Filled {
        /** Everything has its share of it. */
        NOTHING,
        /** A chart. */
        CHARTS,
        /** The panel in front of the dock. */
        DOCK
    }

    private final List<Node> bars;
    private final Region left;
    private final Region charts;
    private final Region right;
    private final Region dock;
    private final HBox middle;
    private final SplitPane split;
    private final ReadOnlyObjectWrapper<Filled> filled = new ReadOnlyObjectWrapper<>(Filled.NOTHING);
    private double chartsShare = CHARTS_SHARE;
    private boolean dockElsewhere;

    /**
     * Parts that share a window.
     *
     * @param bars stand above and make room for what fills it
     */
    public Panes(List<Node> bars, Region left, Region charts, Region right, Region dock) {
        this.bars = List.copyOf(bars);
        this.left = left;
        this.charts = charts;
        this.right = right;
        this.dock = dock;
        middle = new HBox();
        middle.getStyleClass().add("middle");
        middle.setMinHeight(200);
        split = new SplitPane(middle, dock);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(chartsShare);
        // A bar that takes another line, and gives it back, takes it from the charts: shared out, the divider would
        // creep.
        SplitPane.setResizableWithParent(dock, false);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isDivider((Node) event.getTarget())) {
                chartsShare = split.getDividerPositions()[0];
            }
        });
        putBack();
    }

    private static boolean isDivider(@Nullable Node node) {
        return node != null && (node.getStyleClass().contains("split-pane-divider") || isDivider(node.getParent()));
    }

    /** The whole window, which scrolls where there is less room than it can be used in. */
    public static Region scrolled(Region window) {
        window.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
        window.widthProperty().subscribe(width -> Controls.mark(window, "narrow", width.doubleValue() < NARROW));
        ScrollPane scroll = new ScrollPane(window);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("window-scroll");
        Controls.paintWhatChanges(scroll);
        return scroll;
    }

    /** All of them. */
    public Region node() {
        return split;
    }

    /** What fills the window. */
    public ReadOnlyObjectProperty<Filled> filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /** Takes what stands above the dock out of the window, so that it need not be dressed yet. */
    public void setAside() {
        middle.getChildren().clear();
    }

    /** Puts it back. */
    public void putBack() {
        if (filled.get() == Filled.CHARTS) {
            middle.getChildren().setAll(charts);
        } else {
            middle.getChildren().setAll(left, charts, right);
        }
    }

    /** Gives charts and dock their shares again. */
    public void shareOut() {
        if (filled.get() == Filled.NOTHING) {
            split.setDividerPositions(chartsShare);
        }
    }

    /** The same once the window has its new size. */
    public void shareOutSoon() {
        Platform.runLater(this::shareOut);
    }

    /** Fills the window with one part, or has all share it again. */
    public void fill(Filled part) {
        if (part == filled.get()) {
            return;
        }
        filled.set(part);
        bars.forEach(bar -> Controls.show(bar, part == Filled.NOTHING));
        arrange();
    }

    /** Leaves the dock out, which has a window of its own, or takes it back. */
    public void leaveOut(boolean dockIsElsewhere) {
        if (filled.get() == Filled.DOCK) {
            fill(Filled.NOTHING);
        }
        dockElsewhere = dockIsElsewhere;
        arrange();
    }

    private void arrange() {
        switch (filled.get()) {
            case NOTHING -> split.getItems().setAll(dockElsewhere ? List.of(middle) : List.of(middle, dock));
            case CHARTS -> split.getItems().setAll(middle);
            case DOCK -> split.getItems().setAll(dock);
        }
        putBack();
        shareOut();
        shareOutSoon();
    }
}
