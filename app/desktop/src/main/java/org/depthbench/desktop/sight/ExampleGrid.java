package org.depthbench.desktop.sight;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.depthbench.comparison.evidence.Figures;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Inputs;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;

/** Held-out examples with what each side takes them for; wrong answers are marked. */
final class ExampleGrid {
    private static final int MOST_CELLS = 120;
    private static final double PICTURE = 44;

    private final SightViewModel sight;
    private final TryViewModel tried;
    private final Words words;
    private final FlowPane cells = new FlowPane();
    private final Label count = new Label();
    private final Hyperlink all;
    private final ChoiceBox<SightViewModel.Filter> filter;
    private final VBox root;

    ExampleGrid(SightViewModel sight, TryViewModel tried, Words words) {
        this.sight = sight;
        this.tried = tried;
        this.words = words;
        filter = Controls.described(new ChoiceBox<>(), words, "filter");
        filter.getStyleClass().add("small");
        filter.getItems().setAll(SightViewModel.Filter.values());
        filter.setConverter(new StringConverter<>() {
            @Override
            public String toString(SightViewModel.Filter value) {
                return value == null ? "" : words.get("filter." + value.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public SightViewModel.Filter fromString(String text) {
                throw new UnsupportedOperationException("Chosen, never typed");
            }
        });
        filter.valueProperty().bindBidirectional(sight.filterProperty());
        all = Controls.described(new Hyperlink(words.get("control.all-examples")), words, "all-examples");
        all.setOnAction(event -> sight.mistakeProperty().set(null));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, filter, count, all, space, legend());
        head.setAlignment(Pos.CENTER_LEFT);
        cells.getStyleClass().add("examples");
        ScrollPane scroll = new ScrollPane(cells);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(6, head, scroll);
        sight.revisionProperty().addListener((property, was, is) -> show());
    }

    Region node() {
        return root;
    }

    private Node legend() {
        HBox legend = new HBox(10);
        legend.setAlignment(Pos.CENTER_LEFT);
        for (Side side : Side.values()) {
            legend.getChildren().add(new Label(words.get(side.word()), SideMark.marker(side)));
        }
        Label wrong = new Label(words.get("sight.wrong"));
        wrong.getStyleClass().addAll("said", "wrong");
        legend.getChildren().add(wrong);
        return legend;
    }

    /** Shows the list anew, when somebody can see it. */
    void show() {
        DataViewModel.Shown data = sight.data();
        if (data == null || root.getScene() == null || !root.isVisible()) {
            return;
        }
        List<Integer> listed = sight.listed();
        SightViewModel.Mistake mistake = sight.mistakeProperty().get();
        all.setVisible(mistake != null);
        filter.setDisable(mistake != null);
        List<String> classes = words.classes(data.task());
        count.setText(
                mistake == null
                        ? words.get(
                                "sight.count", listed.size(), data.data().test().count())
                        : words.get(
                                "sight.mistake",
                                listed.size(),
                                words.get(mistake.side().word()),
                                classes.get(mistake.is()),
                                classes.get(mistake.said())));
        int focused = IntStream.range(0, cells.getChildren().size())
                .filter(i -> cells.getChildren().get(i).isFocused())
                .findFirst()
                .orElse(-1);
        cells.getChildren()
                .setAll(listed.stream()
                        .limit(MOST_CELLS)
                        .map(place -> cell(data, place))
                        .toList());
        // One stop for the tabulator; the arrows go on from there.
        cells.getChildren().stream().limit(1).forEach(first -> first.setFocusTraversable(true));
        if (focused >= 0 && !listed.isEmpty()) {
            cells.getChildren()
                    .get(Math.min(focused, cells.getChildren().size() - 1))
                    .requestFocus();
        }
        if (listed.isEmpty()) {
            Label none = new Label(words.get("sight.none"));
            none.getStyleClass().add("muted");
            cells.getChildren().add(none);
        }
    }

    private Node cell(DataViewModel.Shown data, int place) {
        Examples test = data.data().test();
        String is = words.classes(data.task()).get(test.label(place));
        HBox answers = new HBox(2);
        answers.setAlignment(Pos.CENTER);
        for (Side side : Side.values()) {
            int said = sight.said(side, place);
            Label answer = new Label(
                    said < 0 ? "·" : shortName(words.classes(data.task()).get(said)), SideMark.marker(side));
            answer.getStyleClass().add("said");
            if (sight.wrong(side, place)) {
                answer.getStyleClass().add("wrong");
            }
            answers.getChildren().add(answer);
        }
        VBox cell = new VBox(2, picture(data, place), answers);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().add("example");
        String sentence = words.get("sight.is", is) + " " + answer(data, Side.SHALLOW, place) + " "
                + answer(data, Side.DEEP, place);
        cell.setAccessibleText(sentence);
        Tooltip.install(cell, new Tooltip(sentence));
        cell.setOnMouseClicked(event -> tried.put(test.example(place)));
        cell.setOnKeyPressed(event -> key(event, cell, () -> tried.put(test.example(place))));
        return cell;
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

    private String answer(DataViewModel.Shown data, Side side, int place) {
        int said = sight.said(side, place);
        return said < 0
                ? ""
                : words.get(
                        "sight.says",
                        words.get(side.word()),
                        words.classes(data.task()).get(said),
                        Figures.percent(sight.confidence(side, place)));
    }

    private static String shortName(String name) {
        return name.length() <= 9 ? name : name.substring(0, 8) + "…";
    }

    private static Node picture(DataViewModel.Shown data, int place) {
        float[] example = data.data().test().example(place);
        if (data.task().inputs() instanceof Inputs.Pixels pixels) {
            ImageView view = new ImageView(Pictures.ink(example, pixels));
            view.setSmooth(false);
            view.setFitWidth(PICTURE);
            view.setFitHeight(PICTURE);
            return view;
        }
        String numbers = IntStream.range(0, example.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%+.1f", example[i]))
                .collect(Collectors.joining(" "));
        Label label = new Label(numbers);
        label.getStyleClass().add("row-example");
        return label;
    }
}
