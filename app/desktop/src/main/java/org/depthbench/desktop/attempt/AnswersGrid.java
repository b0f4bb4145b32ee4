package org.depthbench.desktop.attempt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** What both networks say of an input: a bar for each class, or the quantity. */
final class AnswersGrid {
    private final Words words;
    private final GridPane answers = new GridPane();
    private final Map<Side, List<ProgressBar>> bars = new EnumMap<>(Side.class);
    private final Map<Side, List<Label>> figures = new EnumMap<>(Side.class);
    private final Map<Side, Label> verdicts = new EnumMap<>(Side.class);
    private @Nullable Task task;

    AnswersGrid(Words words) {
        this.words = words;
        answers.getStyleClass().add("answers");
    }

    Node node() {
        return answers;
    }

    /** Another task has other classes. */
    void begin(Task another) {
        task = another;
        answers.getChildren().clear();
        answers.add(new Label(), 0, 0);
        int column = 1;
        for (Side side : Side.values()) {
            Label head = new Label(words.get(side.word()), SideMark.marker(side));
            Label verdict = new Label();
            verdict.getStyleClass().add("says");
            verdicts.put(side, verdict);
            head.setMinWidth(Region.USE_PREF_SIZE);
            verdict.setWrapText(true);
            answers.add(new HBox(8, head, verdict), column++, 0);
            List<ProgressBar> sideBars = new ArrayList<>();
            List<Label> sideFigures = new ArrayList<>();
            for (int i = 0; i < another.classes().size(); i++) {
                ProgressBar bar = new ProgressBar(0);
                bar.getStyleClass().addAll("answer-bar", side.word());
                bar.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(bar, Priority.ALWAYS);
                Label figure = new Label();
                figure.getStyleClass().add("answer-figure");
                sideBars.add(bar);
                sideFigures.add(figure);
                HBox row = new HBox(6, bar, figure);
                row.setAlignment(Pos.CENTER_LEFT);
                answers.add(row, column - 1, i + 1);
                GridPane.setHgrow(row, Priority.ALWAYS);
                if (side == Side.SHALLOW) {
                    Label name = new Label(words.classes(another).get(i));
                    name.setMinWidth(Region.USE_PREF_SIZE);
                    answers.add(name, 0, i + 1);
                }
            }
            bars.put(side, sideBars);
            figures.put(side, sideFigures);
        }
    }

    /**
     * Shows what a side says.
     *
     * @param answer a probability a class, or quantities; empty where it says nothing
     * @param label the class that is right; negative where nobody knows
     * @param mute why it says nothing
     */
    void show(Side side, float[] answer, int label, String mute) {
        Task asked = task;
        Label verdict = verdicts.get(side);
        if (asked == null || verdict == null) {
            return;
        }
        List<String> classes = words.classes(asked);
        if (classes.isEmpty()) {
            verdict.setText(answer.length == 0 ? mute : quantities(answer, asked));
            return;
        }
        List<ProgressBar> sideBars = bars.getOrDefault(side, List.of());
        int best = -1;
        for (int i = 0; i < sideBars.size(); i++) {
            boolean known = i < answer.length;
            sideBars.get(i).setProgress(known ? answer[i] : 0);
            figures.getOrDefault(side, List.of())
                    .get(i)
                    .setText(known ? String.format(Locale.ROOT, "%.0f %%", 100 * answer[i]) : "");
            best = known && (best < 0 || answer[i] > answer[best]) ? i : best;
        }
        verdict.setText(best < 0 ? mute : words.get("says", classes.get(best), Figures.percent(answer[best])));
        Controls.mark(verdict, "wrong", best >= 0 && label >= 0 && best != label);
    }

    private String quantities(float[] answer, Task task) {
        Target.Quantities target = (Target.Quantities) task.target();
        String unit = target.unit().isEmpty() ? "" : " " + target.unit();
        return IntStream.range(0, answer.length)
                .mapToObj(i -> words.figure(Figures.quantity(target.scale().recorded(answer[i]))) + unit)
                .collect(Collectors.joining(" · "));
    }
}
