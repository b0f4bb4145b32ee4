package org.depthbench.desktop.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;

/** Where a table fills the window, its letters are as large as they can be for all of it to be seen. */
final class WholeTable {
    /** Halvings of the span between the smallest and the largest letters. */
    private static final int HALVINGS = 6;

    /** What does not fit in these is scrolled: smaller ones cannot be read. */
    private static final double LEAST_EM = 0.7;

    /** Larger ones would leave no room for a number and what it is the number of beside each other. */
    private static final double MOST_EM = 1.6;

    /** In logical pixels. */
    private static final double MOST_GAP = 14;

    /** What is lost where columns and words begin and end at whole pixels. */
    private static final double ROUNDED = 4;

    private final ScrollPane scroll;
    private final GridPane table;
    private final List<? extends Labeled> titles;
    private final double titlesShare;
    private final ObservableValue<Boolean> filled;
    private boolean asked;
    private double chosen = 1;

    /**
     * @param titles whose words are to be whole
     * @param titlesShare of the table's width
     * @param filled whether the table fills the window
     */
    WholeTable(
            ScrollPane scroll,
            GridPane table,
            List<? extends Labeled> titles,
            double titlesShare,
            ObservableValue<Boolean> filled) {
        this.titles = titles;
        this.titlesShare = titlesShare;
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
        table.setVgap(0);
        if (!filled.getValue()) {
            letters(1);
            chosen = 1;
            return;
        }
        double small = LEAST_EM;
        double large = MOST_EM;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (small + large) / 2;
            if (fits(middle)) {
                small = middle;
            } else {
                large = middle;
            }
        }
        letters(small);
        spread();
        if (small != chosen) {
            // The scroll pane takes the new size into account in the next frame, and its own may change by that.
            chosen = small;
            fit();
        }
    }

    /** What height is left stands between the rows, as far as they still belong together. */
    private void spread() {
        double width = scroll.getViewportBounds().getWidth();
        double left = scroll.getViewportBounds().getHeight() - table.prefHeight(width);
        table.setVgap(Math.max(0, Math.min(MOST_GAP, Math.floor(left / table.getRowCount()))));
        // The scroll pane took its size from letters that were tried.
        table.resize(width, table.prefHeight(width));
        table.requestLayout();
    }

    private boolean fits(double em) {
        letters(em);
        double width = scroll.getViewportBounds().getWidth();
        double columns = width
                - table.getHgap() * (table.getColumnCount() - 1)
                - table.getInsets().getLeft()
                - table.getInsets().getRight();
        return titles.stream().allMatch(title -> leastWidth(title) + ROUNDED <= titlesShare * columns)
                && table.prefHeight(width) <= scroll.getViewportBounds().getHeight();
    }

    /** Of a title whose words stand below each other. */
    private static double leastWidth(Labeled title) {
        double beside = title.prefWidth(-1) - width(title.getText(), title);
        return beside
                + Stream.of(title.getText().split(" "))
                        .mapToDouble(word -> width(word, title))
                        .max()
                        .orElse(0);
    }

    private static double width(String words, Labeled title) {
        Text text = new Text(words);
        text.setFont(title.getFont());
        return text.getLayoutBounds().getWidth();
    }

    private void letters(double em) {
        table.setStyle("-fx-font-size: %sem;".formatted(String.format(Locale.ROOT, "%.3f", em)));
        table.applyCss();
        // What is not laid out in between does not tell the grid again that it has another size.
        table.layout();
    }
}
