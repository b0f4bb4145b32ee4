package org.depthbench.desktop.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.depthbench.comparison.analysis.Asides;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.report.ExperimentFigure;
import org.depthbench.comparison.report.ExperimentReport;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.Pills;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Figure;

/** An experiment's figure; where more was measured than was asked, a row of buttons chooses what is seen. */
final class FigureView {
    /** What is judged. */
    private static final String ASKED = "asked";

    private final Supplier<Optional<ExperimentOutcome>> shown;
    private final Words words;
    private final ObservableValue<Look> look;
    private final Figure figure;
    private final HBox choice = new HBox();
    private List<String> offered = List.of();
    private String chosen = ASKED;

    FigureView(
            Supplier<Optional<ExperimentOutcome>> shown, Words words, ObservableValue<Look> look, Background painter) {
        this.shown = shown;
        this.words = words;
        this.look = look;
        this.figure = new Figure(painter, this::drawing);
        figure.node().setMinSize(120, 80);
        figure.node().setPrefSize(400, 200);
        choice.managedProperty().bind(choice.visibleProperty());
        look.addListener((property, was, is) -> figure.show());
    }

    Region node() {
        return figure.node();
    }

    /** Which of the figures is seen, by its name in reports. */
    String name() {
        return chosen.equals(ASKED) ? ExperimentReport.FIGURE : ExperimentReport.FIGURE + "-" + chosen;
    }

    /** The buttons. */
    Region choice() {
        return choice;
    }

    /** Draws what there is now. */
    void show() {
        offer(Stream.concat(Stream.of(ASKED), asides().stream().map(Asides.Aside::word))
                .toList());
        figure.show();
    }

    private List<Asides.Aside> asides() {
        return shown.get()
                .map(outcome -> Asides.of(outcome.spec(), outcome.trials()))
                .orElse(List.of());
    }

    private void offer(List<String> wanted) {
        choice.setVisible(wanted.size() > 1);
        if (!wanted.contains(chosen)) {
            chosen = ASKED;
        }
        if (wanted.equals(offered)) {
            return;
        }
        offered = wanted;
        HBox row = Pills.row(
                words,
                wanted.stream().map(word -> "figure-" + word).toList(),
                wanted.indexOf(chosen),
                place -> choose(wanted.get(place)));
        row.getChildren().forEach(button -> button.getStyleClass().add("small"));
        choice.getChildren().setAll(row);
    }

    private void choose(String word) {
        chosen = word;
        figure.show();
    }

    private Optional<Figure.Drawing> drawing() {
        ChartStyle style = look.getValue().charts();
        return shown.get()
                .map(outcome -> (graphics, width, height) -> picture(outcome).draw(graphics, width, height, style));
    }

    private Picture picture(ExperimentOutcome outcome) {
        return Asides.of(outcome.spec(), outcome.trials()).stream()
                .filter(aside -> aside.word().equals(chosen))
                .findFirst()
                .map(aside -> ExperimentFigure.of(aside, outcome.spec().kind(), "", words::finding, words.commas()))
                .orElseGet(() -> ExperimentFigure.of(outcome, "", words::finding, words.commas()));
    }
}
