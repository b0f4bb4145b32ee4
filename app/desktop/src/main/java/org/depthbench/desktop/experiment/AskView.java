package org.depthbench.desktop.experiment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Remedy;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Asks what an experiment is to be, says what it would take, and begins it. */
public final class AskView {
    private final AskViewModel model;
    private final Words words;
    private final ChoiceBox<ExperimentKind> kind;
    private final TextField repeats;
    private final TextField margin;
    private final TextField steps;
    private final TextField depths;
    private final CheckBox newSplits;
    private final CheckBox residual;
    private final CheckBox equalMacs;
    private final Map<Remedy, CheckBox> remedies = new EnumMap<>(Remedy.class);
    private final Label stepsCaption = new Label();
    private final Label takes = new Label();
    private final Button start;
    private final VBox root;
    private final Node depthsRow;
    private final HBox remediesRow = new HBox(12);

    /**
     * @param first the question that stands there at first
     * @param started told when it has begun
     */
    public AskView(AskViewModel model, ExperimentKind first, Words words, Runnable started) {
        this.model = model;
        this.words = words;
        kind = Controls.described(new ChoiceBox<>(), words, "ask-kind");
        kind.getItems().setAll(ExperimentKind.values());
        kind.setConverter(new Questions());
        kind.setValue(first);
        repeats = field("ask-repeats", Integer.toString(ExperimentSpec.USUAL_REPEATS), 4);
        margin = field("ask-margin", "1", 4);
        steps = field("ask-steps", words.get("ask.usual"), 16);
        depths = field("ask-depths", words.get("ask.usual"), 16);
        newSplits = box("new-splits");
        residual = box("ask-residual");
        equalMacs = box("ask-macs");
        remediesRow.getChildren().add(new Label(words.get("ask.with")));
        for (Remedy remedy : Remedy.values()) {
            CheckBox box = box("ask-" + remedy.word());
            remedies.put(remedy, box);
            remediesRow.getChildren().add(box);
        }
        remediesRow.setAlignment(Pos.CENTER_LEFT);
        depthsRow = row(new Label(words.get("control.ask-depths")), depths);
        start = Controls.button(words, "ask-start", Feather.PLAY, () -> {
            model.start();
            started.run();
        });
        start.setDefaultButton(true);
        takes.setWrapText(true);
        takes.setId("ask-takes");
        takes.setMinHeight(Region.USE_PREF_SIZE);
        root = new VBox(
                10,
                kind,
                row(
                        new Label(words.get("control.ask-repeats")),
                        repeats,
                        new Label(words.get("control.ask-margin")),
                        margin),
                row(stepsCaption, steps),
                depthsRow,
                newSplits,
                residual,
                equalMacs,
                remediesRow,
                takes,
                start);
        root.getStyleClass().add("ask");
        kind.valueProperty().addListener((property, was, is) -> changed());
        model.forecastProperty().addListener((property, was, is) -> tell());
        model.problemProperty().addListener((property, was, is) -> tell());
        changed();
    }

    /** The page. */
    public Region node() {
        return root;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField field(String id, String usual, int columns) {
        TextField field = Controls.described(new TextField(), words, id);
        field.setPromptText(usual);
        field.setPrefColumnCount(columns);
        field.textProperty().addListener((property, was, is) -> changed());
        return field;
    }

    private CheckBox box(String id) {
        CheckBox box = Controls.described(new CheckBox(words.get("control." + id)), words, id);
        box.selectedProperty().addListener((property, was, is) -> changed());
        return box;
    }

    private void changed() {
        ExperimentKind chosen = kind.getValue();
        boolean overfitting = chosen == ExperimentKind.OVERFITTING;
        boolean ladder = chosen == ExperimentKind.DEPTH_LADDER;
        boolean tries = chosen.resizes() || ladder || overfitting;
        if (tries) {
            String what = overfitting ? "wrong-labels" : ladder ? "depths" : "sizes";
            stepsCaption.setText(words.get("ask." + what));
        }
        Controls.show(steps.getParent(), tries);
        Controls.show(depthsRow, chosen == ExperimentKind.CROSSOVER_MAP);
        Controls.show(residual, ladder);
        Controls.show(equalMacs, chosen.deepens());
        Controls.show(remediesRow, overfitting);
        model.set(new AskViewModel.Settings(
                chosen,
                repeats.getText(),
                margin.getText(),
                steps.getText(),
                depths.getText(),
                newSplits.isSelected(),
                residual.isSelected(),
                equalMacs.isSelected(),
                chosenRemedies()));
        tell();
    }

    private Set<Remedy> chosenRemedies() {
        Set<Remedy> chosen = EnumSet.noneOf(Remedy.class);
        remedies.forEach((remedy, box) -> {
            if (box.isSelected()) {
                chosen.add(remedy);
            }
        });
        return chosen;
    }

    private void tell() {
        String problem = model.problemProperty().get();
        takes.setText(
                problem.isEmpty()
                        ? model.forecastProperty().get().map(this::told).orElse("…")
                        : words.failure(problem));
        Controls.mark(takes, "caution", !problem.isEmpty());
        start.setDisable(model.forecastProperty().get().isEmpty());
    }

    private String told(Laboratory.Forecast forecast) {
        int left = forecast.trainings() - forecast.known();
        if (left == 0) {
            return words.get("ask.all-known", forecast.trainings());
        }
        String time = Figures.about(forecast.seconds());
        return forecast.known() == 0
                ? words.get("ask.takes", forecast.trainings(), time)
                : words.get("ask.takes-known", forecast.trainings(), forecast.known(), time);
    }

    /** The questions in words. */
    private final class Questions extends StringConverter<ExperimentKind> {
        @Override
        public String toString(ExperimentKind asked) {
            return words.get("experiment." + asked.word());
        }

        @Override
        public ExperimentKind fromString(String text) {
            throw new UnsupportedOperationException("Chosen, never typed");
        }
    }
}
