package org.depthbench.desktop.sight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Examples;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** One held-out example with what each side takes it for; shows another when it is told, and touches only what differs. */
final class ExampleCell {
    private static final double PICTURE = 44;
    private static final double WIDEST = 250;
    private static final int LONGEST_NAME = 12;

    private final SightViewModel sight;
    private final Words words;
    private final ImageView picture = new ImageView();
    private final Label numbers = new Label();
    private final Map<Side, Label> answers = new EnumMap<>(Side.class);
    private final VBox root;
    private DataViewModel.@Nullable Shown data;
    private int place = -1;

    ExampleCell(SightViewModel sight, Words words) {
        this.sight = sight;
        this.words = words;
        picture.setSmooth(false);
        picture.setFitWidth(PICTURE);
        picture.setFitHeight(PICTURE);
        numbers.getStyleClass().add("row-example");
        numbers.setWrapText(true);
        numbers.setMaxWidth(WIDEST);
        HBox said = new HBox(2);
        said.setAlignment(Pos.CENTER);
        for (Side side : Side.values()) {
            Label answer = new Label("", SideMark.marker(side));
            answer.getStyleClass().add("said");
            answers.put(side, answer);
            said.getChildren().add(answer);
        }
        root = new VBox(2, picture, said);
        root.setAlignment(Pos.CENTER);
        root.getStyleClass().add("example");
    }

    Node node() {
        return root;
    }

    /** The place of the held-out example that it shows; -1 before the first. */
    int example() {
        return place;
    }

    void show(DataViewModel.Shown shown, int example) {
        Examples test = shown.data().test();
        if (!shown.equals(data) || example != place) {
            data = shown;
            place = example;
            showInput(shown, test.example(example));
        }
        if (!shown.classes()) {
            answers.forEach((side, label) -> {
                OptionalDouble said = sight.quantity(side, example);
                label.setText(said.isEmpty() ? "·" : words.figure(Figures.quantity(said.getAsDouble())));
                Controls.mark(label, "wrong", false);
            });
            root.setAccessibleText(numbers.getText());
            return;
        }
        List<String> classes = words.classes(shown.task());
        StringBuilder sentence = new StringBuilder(words.get("sight.is", classes.get(test.label(example))));
        answers.forEach((side, label) -> {
            int said = sight.said(side, example);
            label.setText(said < 0 ? "·" : shortName(classes.get(said)));
            Controls.mark(label, "wrong", sight.wrong(side, example));
            sentence.append(' ')
                    .append(
                            said < 0
                                    ? ""
                                    : words.get(
                                            "sight.says",
                                            words.get(side.word()),
                                            classes.get(said),
                                            Figures.percent(sight.confidence(side, example))));
        });
        root.setAccessibleText(sentence.toString().strip());
    }

    private void showInput(DataViewModel.Shown shown, float[] input) {
        if (shown.task().inputs() instanceof Inputs.Pixels pixels) {
            picture.setImage(Pictures.of(input, pixels));
            root.getChildren().set(0, picture);
        } else if (shown.task().inputs() instanceof Inputs.Frames frames) {
            picture.setImage(Pictures.frames(input, frames));
            root.getChildren().set(0, picture);
        } else {
            List<String> all = shown.recorded(input, words);
            boolean few = all.size() <= DataViewModel.MOST_COLUMNS;
            numbers.setText(String.join(" · ", few ? all : all.subList(0, DataViewModel.MOST_COLUMNS))
                    + (few ? "" : " …")
                    + shown.right(place)
                            .map(right -> "  →  " + words.figure(right))
                            .orElse(""));
            root.getChildren().set(0, numbers);
        }
    }

    private static String shortName(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
