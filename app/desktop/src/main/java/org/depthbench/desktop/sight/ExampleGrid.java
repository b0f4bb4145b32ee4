package org.depthbench.desktop.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Gradually;

/** Held-out examples with what each side takes them for; wrong answers are marked. */
final class ExampleGrid {
    private static final int MOST_CELLS = 120;

    private final SightViewModel sight;
    private final TryViewModel tried;
    private final Words words;
    private final BooleanSupplier followed;
    private final Runnable open;
    private final Gradually gradually = Gradually.aFewAFrame();
    private final List<ExampleCell> shown = new ArrayList<>();
    private final FlowPane cells = new FlowPane();
    private final Label none = new Label();
    private final Tooltip tip = new Tooltip();
    private final ScrollPane root = new ScrollPane();

    /**
     * @param followed whether somebody can see it
     * @param open shows what is tried
     */
    ExampleGrid(SightViewModel sight, TryViewModel tried, Words words, BooleanSupplier followed, Runnable open) {
        this.open = open;
        this.sight = sight;
        this.tried = tried;
        this.words = words;
        this.followed = followed;
        none.setText(words.get("sight.none"));
        none.getStyleClass().add("muted");
        cells.getStyleClass().add("examples");
        root.setContent(cells);
        root.setFitToWidth(true);
        Controls.paintWhatChanges(root);
    }

    Region node() {
        return root;
    }

    /** Shows the list anew, when somebody can see it. */
    void show() {
        DataViewModel.Shown data = sight.data();
        if (data == null || !followed.getAsBoolean()) {
            gradually.stop();
            return;
        }
        List<Integer> listed = sight.listed();
        gradually.start(steps(data, listed.stream().limit(MOST_CELLS).toList()));
    }

    private List<Runnable> steps(DataViewModel.Shown data, List<Integer> places) {
        if (places.isEmpty()) {
            cells.getChildren().setAll(none);
        } else if (cells.getChildren().contains(none)
                || places.size() < cells.getChildren().size()) {
            cells.getChildren()
                    .setAll(shown.stream()
                            .limit(places.size())
                            .map(ExampleCell::node)
                            .toList());
        }
        return IntStream.range(0, places.size())
                .<Runnable>mapToObj(at -> () -> show(at, data, places.get(at)))
                .toList();
    }

    private void show(int at, DataViewModel.Shown data, int place) {
        if (at == shown.size()) {
            shown.add(newCell(at));
        }
        ExampleCell cell = shown.get(at);
        cell.show(data, place);
        if (at == cells.getChildren().size()) {
            cells.getChildren().add(cell.node());
        }
    }

    private ExampleCell newCell(int at) {
        ExampleCell cell = new ExampleCell(sight, words);
        Node node = cell.node();
        // One stop for the tabulator; the arrows go on from there.
        node.setFocusTraversable(at == 0);
        Tooltip.install(node, tip);
        node.setOnMouseEntered(event -> tip.setText(node.getAccessibleText()));
        node.setOnMouseClicked(event -> take(cell));
        node.setOnKeyPressed(event -> key(event, node, () -> take(cell)));
        return cell;
    }

    private void take(ExampleCell cell) {
        tried.putExample(cell.example());
        open.run();
    }

    /** The arrows go from one example to the next, Enter does what a click does. */
    private void key(KeyEvent event, Node cell, Runnable click) {
        List<Node> all = cells.getChildren();
        int at = all.indexOf(cell);
        int across = (int) Math.max(
                1,
                all.stream()
                        .filter(other -> other.getLayoutY() == all.get(0).getLayoutY())
                        .count());
        int next =
                switch (event.getCode()) {
                    case LEFT -> at - 1;
                    case RIGHT -> at + 1;
                    case UP -> at - across;
                    case DOWN -> at + across;
                    case HOME -> 0;
                    case END -> all.size() - 1;
                    default -> -1;
                };
        if (event.getCode() == KeyCode.ENTER) {
            click.run();
        } else if (next >= 0 && next < all.size()) {
            all.get(next).requestFocus();
        } else if (!event.getCode().isArrowKey()) {
            return;
        }
        event.consume();
    }
}
