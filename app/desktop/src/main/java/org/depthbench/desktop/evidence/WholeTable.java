package org.depthbench.desktop.evidence;

import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Where a table fills the window, its letters are as large as they can be for all of it to be seen, and not larger than others. */
final class WholeTable {
    /** Halvings of the span between the smallest and the usual letters. */
    private static final int HALVINGS = 5;

    private static final double LEAST_EM = 0.55;

    private final ScrollPane scroll;
    private final Region table;
    private final ObservableValue<Boolean> filled;
    private boolean asked;

    /** @param filled whether the table fills the window */
    WholeTable(ScrollPane scroll, Region table, ObservableValue<Boolean> filled) {
        this.scroll = scroll;
        this.table = table;
        this.filled = filled;
        filled.addListener((property, was, is) -> fit());
        scroll.viewportBoundsProperty().addListener((property, was, is) -> fit());
    }

    /** Fits it once what changes has changed. */
    void fit() {
        if (!asked) {
            asked = true;
            Platform.runLater(this::fitNow);
        }
    }

    private void fitNow() {
        asked = false;
        if (table.getScene() == null) {
            return;
        }
        if (!filled.getValue() || fits(1)) {
            letters(1);
            return;
        }
        double small = LEAST_EM;
        double large = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (small + large) / 2;
            if (fits(middle)) {
                small = middle;
            } else {
                large = middle;
            }
        }
        letters(small);
    }

    private boolean fits(double em) {
        letters(em);
        table.applyCss();
        table.layout();
        double width = scroll.getViewportBounds().getWidth();
        return table.prefHeight(width) <= scroll.getViewportBounds().getHeight();
    }

    private void letters(double em) {
        table.setStyle("-fx-font-size: %sem;".formatted(String.format(Locale.ROOT, "%.3f", em)));
    }
}
