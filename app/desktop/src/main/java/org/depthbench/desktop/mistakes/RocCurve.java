package org.depthbench.desktop.mistakes;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.trial.Answer;
import org.jspecify.annotations.Nullable;

/** How well one side tells two classes apart: hits over false alarms, and the area under the curve; the diagonal is chance. */
final class RocCurve {
    private final Words words;
    private final Label area = new Label();
    private final Polyline curve = new Polyline();
    private final Pane square;
    private final HBox root;
    private Answer.@Nullable Roc shown;

    RocCurve(Side side, Words words) {
        this.words = words;
        curve.getStyleClass().addAll("side-line", side.word());
        Line chance = new Line();
        chance.getStyleClass().addAll("side-line", "faint");
        square = new Pane(chance, curve);
        square.getStyleClass().add("roc");
        chance.startYProperty().bind(square.heightProperty());
        chance.endXProperty().bind(square.widthProperty());
        square.widthProperty().addListener((property, was, is) -> draw());
        square.heightProperty().addListener((property, was, is) -> draw());
        Label axes = new Label(words.get("mistakes.roc.axes"));
        axes.getStyleClass().addAll("confusion-head", "muted");
        Controls.tip(area, words.get("mistakes.roc.tip"));
        area.setWrapText(true);
        root = new HBox(12, square, new VBox(4, area, axes));
        root.getStyleClass().add("roc-box");
        show(Optional.empty(), "");
    }

    Node node() {
        return root;
    }

    private void draw() {
        Answer.Roc roc = shown;
        if (roc == null) {
            return;
        }
        Double[] points = new Double[2 * roc.hits().length];
        for (int i = 0; i < roc.hits().length; i++) {
            points[2 * i] = square.getWidth() * roc.falseAlarms()[i];
            points[2 * i + 1] = square.getHeight() * (1 - roc.hits()[i]);
        }
        curve.getPoints().setAll(points);
    }

    /**
     * Shows a curve, or nothing where there is none.
     *
     * @param name of the class that is to be found
     */
    void show(Optional<Answer.Roc> found, String name) {
        root.setVisible(found.isPresent());
        root.setManaged(found.isPresent());
        shown = found.orElse(null);
        draw();
        found.ifPresent(roc -> {
            area.setText(words.get("mistakes.roc", name, String.format(Locale.ROOT, "%.3f", roc.area())));
            square.setAccessibleText(area.getText());
        });
    }
}
