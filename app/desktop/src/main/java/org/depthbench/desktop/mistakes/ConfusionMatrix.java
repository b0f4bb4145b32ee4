package org.depthbench.desktop.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.input.Column;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.depthbench.trial.Answer;

/** How often one side takes which class for which; its cells stay, and what they say follows. */
final class ConfusionMatrix {
    /** More would hide the number. */
    private static final double MOST_INK = 0.6;

    private final SightViewModel sight;
    private final Side side;
    private final Words words;
    private final Consumer<SightViewModel.Mistake> open;
    private final Label none = new Label();
    private final Label balanced = new Label();
    private final RocCurve roc;
    private final VBox root;
    private GridPane grid = new GridPane();
    private List<String> classes = List.of();
    private List<List<Button>> cells = List.of();
    private List<Label> recalls = List.of();
    private List<Label> precisions = List.of();
    private int[][] counts = {};

    /** @param open shows the examples of a cell */
    ConfusionMatrix(SightViewModel sight, Side side, Words words, Consumer<SightViewModel.Mistake> open) {
        this.sight = sight;
        this.side = side;
        this.words = words;
        this.open = open;
        Label title = new Label(words.get("mistakes.title", words.get(side.word())), SideMark.marker(side));
        title.getStyleClass().add("sight-title");
        none.setText(words.get("mistakes.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        balanced.getStyleClass().add("muted");
        Controls.tip(balanced, words.get("mistakes.balanced.tip"));
        roc = new RocCurve(side, words);
        root = new VBox(4, title, none);
        HBox.setHgrow(root, Priority.ALWAYS);
    }

    Node node() {
        return root;
    }

    /** What there is to do until it shows what is known now, row by row. */
    List<Runnable> steps() {
        Optional<int[][]> known = sight.confusion(side);
        DataViewModel.Shown data = sight.data();
        if (known.isEmpty() || data == null) {
            none.setText(words.get(
                    data != null && !data.classes()
                            ? "mistakes.quantity"
                            : sight.whyMute(side).orElse("mistakes.none")));
            root.getChildren().set(1, none);
            return List.of();
        }
        if (!words.classes(data.task()).equals(classes)) {
            begin(words.classes(data.task()));
        }
        root.getChildren().set(1, grid);
        counts = known.get();
        return Stream.concat(
                        IntStream.range(0, classes.size()).<Runnable>mapToObj(is -> () -> showRow(is)),
                        Stream.of(this::showRates))
                .toList();
    }

    private void begin(List<String> names) {
        classes = names;
        cells = new ArrayList<>();
        grid = new GridPane();
        grid.getStyleClass().add("confusion");
        for (int said = 0; said < classes.size(); said++) {
            Label head = new Label(classes.get(said));
            head.getStyleClass().add("confusion-head");
            head.setMaxWidth(Double.MAX_VALUE);
            head.setAlignment(Pos.CENTER);
            Controls.tip(head, classes.get(said));
            grid.add(head, said + 1, 0);
        }
        recalls = new ArrayList<>();
        precisions = new ArrayList<>();
        grid.add(rateHead("mistakes.recall"), classes.size() + 1, 0);
        grid.add(rateHead("mistakes.precision"), 0, classes.size() + 1);
        for (int i = 0; i < classes.size(); i++) {
            Label recall = rate();
            recalls.add(recall);
            grid.add(recall, classes.size() + 1, i + 1);
            Label precision = rate();
            precisions.add(precision);
            grid.add(precision, i + 1, classes.size() + 1);
        }
        grid.getRowConstraints().setAll(List.of(new RowConstraints()));
        VBox.setVgrow(grid, Priority.ALWAYS);
        grid.add(balanced, 0, classes.size() + 2, classes.size() + 2, 1);
        grid.add(roc.node(), 0, classes.size() + 3, classes.size() + 2, 1);
        // The classes share the room that there is, so that their names are cut as little as can be.
        grid.getColumnConstraints().add(new ColumnConstraints());
        for (int said = 0; said < classes.size(); said++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
    }

    private void showRow(int is) {
        if (is >= classes.size() || is >= counts.length) {
            // Another task came in between.
            return;
        }
        if (is == cells.size()) {
            addRow(is);
        }
        int most = Math.max(1, IntStream.of(counts[is]).sum());
        for (int said = 0; said < classes.size(); said++) {
            show(cells.get(is).get(said), is, said, most);
        }
    }

    private Label rateHead(String key) {
        Label head = new Label(words.get(key));
        head.getStyleClass().add("confusion-head");
        Controls.tip(head, words.get(key + ".tip"));
        return head;
    }

    private static Label rate() {
        Label rate = new Label();
        rate.getStyleClass().addAll("confusion-head", "muted");
        rate.setMinWidth(Region.USE_PREF_SIZE);
        rate.setMaxWidth(Double.MAX_VALUE);
        rate.setAlignment(Pos.CENTER);
        return rate;
    }

    private void showRates() {
        if (counts.length != classes.size()) {
            // Another task came in between.
            return;
        }
        Answer.Confusion confusion = new Answer.Confusion(counts);
        for (int i = 0; i < classes.size(); i++) {
            recalls.get(i).setText(whole(confusion.recall(i)));
            precisions.get(i).setText(whole(confusion.precision(i)));
        }
        balanced.setText(words.get("mistakes.balanced", Figures.percent(confusion.balancedAccuracy())));
        roc.show(sight.roc(side), classes.get(classes.size() - 1));
    }

    /** In percent, as the head says: cells are narrow. */
    private static String whole(double share) {
        return Double.isNaN(share) ? Column.MISSING : Long.toString(Math.round(100 * share));
    }

    private void addRow(int is) {
        Label head = new Label(classes.get(is));
        head.getStyleClass().add("confusion-name");
        head.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(head, 0, is + 1);
        List<Button> row = new ArrayList<>();
        for (int said = 0; said < classes.size(); said++) {
            Button cell = new Button();
            cell.getStyleClass().setAll("confusion-cell", is == said ? "right" : "mistaken");
            cell.setAlignment(Pos.CENTER);
            cell.setMaxWidth(Double.MAX_VALUE);
            SightViewModel.Mistake mistake = new SightViewModel.Mistake(side, is, said);
            cell.setOnAction(event -> {
                if (counts[mistake.is()][mistake.said()] > 0) {
                    open.accept(mistake);
                }
            });
            row.add(cell);
            grid.add(cell, said + 1, is + 1);
        }
        grid.getRowConstraints().add(tall(row.get(0)));
        cells.add(row);
    }

    /** Few classes have high rows where there is room, as high as a cell may be. */
    private static RowConstraints tall(Button cell) {
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.maxHeightProperty().bind(cell.maxHeightProperty());
        return row;
    }

    private void show(Button cell, int is, int said, int most) {
        int count = counts[is][said];
        double share = Math.min(MOST_INK, Math.min(1, (is == said ? 0.55 : 1.6) * count / most));
        String style = " -fx-background-color: " + (is == said ? "rgba(27,158,119," : "rgba(207,34,46,")
                + String.format(Locale.ROOT, "%.2f", share) + ");";
        if (!style.equals(cell.getStyle())) {
            cell.setStyle(style);
        }
        cell.setText(count == 0 ? "" : Integer.toString(count));
        cell.setAccessibleText(words.get("mistakes.cell", count, classes.get(is), classes.get(said)));
        Controls.tip(cell, cell.getAccessibleText());
        cell.setFocusTraversable(count > 0);
    }
}
