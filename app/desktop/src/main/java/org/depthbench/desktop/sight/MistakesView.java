package org.depthbench.desktop.sight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;

/** Both confusion matrices; a cell opens its examples. */
public final class MistakesView {
    private final SightViewModel sight;
    private static final int FEW_CLASSES = 4;
    /** More would hide the number. */
    private static final double MOST_INK = 0.6;

    private final Words words;
    private final Runnable openExamples;
    private final HBox matrices = new HBox(24);
    private final ScrollPane root = new ScrollPane(matrices);

    /** @param openExamples brings the list of examples to the front */
    public MistakesView(SightViewModel sight, Words words, Runnable openExamples) {
        this.sight = sight;
        this.words = words;
        this.openExamples = openExamples;
        matrices.getStyleClass().addAll("dock-page", "matrices");
        root.setMinSize(200, 100);
        sight.revisionProperty().addListener((property, was, is) -> show());
        root.sceneProperty().addListener((property, was, is) -> show());
        show();
    }

    /** The panel. */
    public Region node() {
        return root;
    }

    private void show() {
        if (root.getScene() == null) {
            return;
        }
        matrices.getChildren().clear();
        for (Side side : Side.values()) {
            matrices.getChildren().add(matrix(side));
        }
    }

    private Node matrix(Side side) {
        Label title = new Label(words.get("mistakes.title", words.get(side.word())), SideMark.marker(side));
        title.getStyleClass().add("sight-title");
        VBox box = new VBox(4, title);
        Optional<int[][]> counts = sight.confusion(side);
        DataViewModel.Shown data = sight.data();
        if (counts.isEmpty() || data == null) {
            Label none = new Label(words.get("mistakes.none"));
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
            return box;
        }
        List<String> classes = words.classes(data.task());
        GridPane grid = new GridPane();
        grid.getStyleClass().add("confusion");
        for (int said = 0; said < classes.size(); said++) {
            Label head = new Label(classes.size() <= FEW_CLASSES ? classes.get(said) : shortName(classes.get(said)));
            head.getStyleClass().add("confusion-head");
            grid.add(head, said + 1, 0);
        }
        for (int is = 0; is < classes.size(); is++) {
            Label head = new Label(classes.get(is));
            head.getStyleClass().add("confusion-name");
            head.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(head, 0, is + 1);
            int most = Math.max(1, IntStream.of(counts.get()[is]).sum());
            for (int said = 0; said < classes.size(); said++) {
                grid.add(cell(side, classes, is, said, counts.get()[is][said], most), said + 1, is + 1);
            }
        }
        box.getChildren().add(grid);
        return box;
    }

    private Node cell(Side side, List<String> classes, int is, int said, int count, int most) {
        Button cell = new Button(count == 0 ? "" : Integer.toString(count));
        cell.getStyleClass().setAll("confusion-cell", is == said ? "right" : "mistaken");
        double share = Math.min(1, (is == said ? 0.55 : 1.6) * count / most);
        share = Math.min(MOST_INK, share);
        cell.setStyle("-share: " + Math.round(share * 100) + "%;"
                + " -fx-background-color: " + (is == said ? "rgba(27,158,119," : "rgba(207,34,46,")
                + String.format(Locale.ROOT, "%.2f", share) + ");");
        cell.setAlignment(Pos.CENTER);
        cell.setAccessibleText(words.get("mistakes.cell", count, classes.get(is), classes.get(said)));
        cell.setTooltip(new Tooltip(cell.getAccessibleText()));
        cell.setFocusTraversable(count > 0);
        cell.setOnAction(event -> {
            if (count > 0) {
                sight.mistakeProperty().set(new SightViewModel.Mistake(side, is, said));
                openExamples.run();
            }
        });
        return cell;
    }

    private static String shortName(String name) {
        return name.length() <= 4 ? name : name.substring(0, 3) + "…";
    }
}
