package org.depthbench.desktop.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.advice.Advice;
import org.depthbench.comparison.advice.Option;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Asks for limits, and says which network to choose, what each costs, and what is not known. */
public final class AdviceView {
    private static final int COLUMNS = 6;

    private final AdviceViewModel model;
    private final Words words;
    private final Consumer<ExperimentKind> measure;
    private final List<TextField> limits = new ArrayList<>();
    private final Label answer = new Label();
    private final Label because = new Label();
    private final GridPane options = new GridPane();
    private final VBox unknown = new VBox(4);
    private final VBox root;

    /** @param measure has what is not known measured */
    public AdviceView(AdviceViewModel model, Words words, Consumer<ExperimentKind> measure) {
        this.model = model;
        this.words = words;
        this.measure = measure;
        FlowPane asked = new FlowPane(16, 6);
        boolean classes = model.metric().ofClasses();
        asked.getChildren()
                .addAll(
                        limit("score", classes ? "%" : "R²"),
                        limit("seconds", "s"),
                        limit("memory", "MiB"),
                        limit("examples", ""));
        answer.getStyleClass().add("experiment-verdict");
        answer.setId("advice-answer");
        answer.setWrapText(true);
        because.setWrapText(true);
        because.setId("advice-because");
        options.getStyleClass().add("advice-options");
        root = new VBox(12, asked, answer, because, options, unknown);
        root.getStyleClass().add("advice");
        model.adviceProperty().subscribe(this::show);
        model.refusedProperty().subscribe(refused -> show(model.adviceProperty().get()));
    }

    /** The page. */
    public Region node() {
        return root;
    }

    private Node limit(String key, String unit) {
        TextField field = Controls.described(new TextField(), words, "advice-" + key, "advice-" + key);
        field.setPrefColumnCount(5);
        field.getStyleClass().add("small");
        field.setPromptText(words.get("advice.any"));
        field.textProperty().addListener((property, was, is) -> limited());
        limits.add(field);
        HBox box = new HBox(5, Controls.caption(words.get("control.advice-" + key), field), field, new Label(unit));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void limited() {
        model.limit(
                limits.get(0).getText(),
                limits.get(1).getText(),
                limits.get(2).getText(),
                limits.get(3).getText());
    }

    private void show(Optional<Advice> found) {
        String refused = model.refusedProperty().get();
        answer.setText(refused.isEmpty() ? "…" : words.get("advice.refused", refused));
        because.setText("");
        options.getChildren().clear();
        unknown.getChildren().clear();
        found.filter(advice -> refused.isEmpty()).ifPresent(this::tell);
    }

    private void tell(Advice advice) {
        answer.setText(advice.chosen()
                .map(option ->
                        words.get("advice.choose", words.get(option.side().word()), words.terms(option.network())))
                .orElseGet(() -> words.get("advice.none")));
        because.setText(words.get(
                "advice." + advice.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                advice.nearest().map(side -> words.get(side.word())).orElse("")));
        if (!advice.options().isEmpty()) {
            head();
            int row = 1;
            for (Option option : advice.options()) {
                row(row++, option, advice.chosen().filter(option::equals).isPresent());
            }
        }
        for (Advice.Unknown each : advice.unknown()) {
            String key = each.name().toLowerCase(Locale.ROOT);
            Button ask = Controls.icon(words, "advice-measure-" + key, "measure", Feather.PLAY, () -> {});
            ask.setText(words.get("control.measure"));
            ask.getStyleClass().removeAll("button-icon", "flat");
            ask.getStyleClass().add("measure");
            ask.setMinWidth(Region.USE_PREF_SIZE);
            ask.setOnAction(event -> measure.accept(each.kind()));
            Label what = new Label(words.get("advice.unknown." + key));
            what.setWrapText(true);
            HBox line = new HBox(8, ask, what);
            line.setAlignment(Pos.CENTER_LEFT);
            unknown.getChildren().add(line);
        }
    }

    private void head() {
        String[] keys = {"network", "examples", "score", "seconds", "memory", "fits"};
        for (int column = 0; column < COLUMNS; column++) {
            Label label = new Label(words.get("advice.column." + keys[column]));
            label.getStyleClass().add("table-head");
            options.add(label, column, 0);
        }
    }

    private void row(int row, Option option, boolean chosen) {
        Label name = new Label(words.terms(option.network()), SideMark.marker(option.side()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        Controls.mark(name, "table-title", chosen);
        options.add(name, 0, row);
        options.add(new Label(Integer.toString(option.examples())), 1, row);
        options.add(cell(score(option), option.score(model.limits())), 2, row);
        options.add(
                cell(
                        option.seconds().isPresent()
                                ? words.figure(Figures.seconds(option.seconds().getAsDouble()))
                                : "–",
                        option.seconds(model.limits())),
                3,
                row);
        options.add(
                cell(
                        option.bytes().isPresent()
                                ? words.figure(Figures.mebibytes(option.bytes().getAsLong()))
                                : "–",
                        option.bytes(model.limits())),
                4,
                row);
        options.add(new Label(words.get(option.within(model.limits()) ? "advice.within" : "advice.outside")), 5, row);
    }

    private String score(Option option) {
        Interval interval = option.interval();
        String mean = Figures.score(model.metric(), option.scores().mean());
        return Double.isFinite(interval.low())
                ? words.get(
                        "advice.interval",
                        mean,
                        bound(interval.low()),
                        bound(interval.high()),
                        option.scores().n())
                : words.figure(mean);
    }

    /** Without the unit, which stands before it. */
    private String bound(double score) {
        return model.metric().ofClasses()
                ? String.format(Locale.ROOT, "%.1f", 100 * score)
                : String.format(Locale.ROOT, "%.3f", score);
    }

    private static Label cell(String text, Option.Standing standing) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (standing == Option.Standing.BROKEN || standing == Option.Standing.PERHAPS) {
            label.setGraphic(new FontIcon(standing == Option.Standing.BROKEN ? Feather.X_CIRCLE : Feather.HELP_CIRCLE));
            label.getStyleClass().addAll("verdict", standing == Option.Standing.BROKEN ? "disagrees" : "undecided");
        }
        return label;
    }
}
