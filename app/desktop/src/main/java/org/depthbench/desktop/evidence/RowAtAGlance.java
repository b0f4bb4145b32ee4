package org.depthbench.desktop.evidence;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.glance.GlanceChart;
import org.depthbench.comparison.evidence.Claim;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Figure;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is seen of a row before it is read: a number a side in large letters, a small chart between them, the verdict. */
final class RowAtAGlance {
    /** What is said beside a chart leaves this share to it. */
    private static final double MOST_OF_EFFECT = 0.45;

    private final Words words;
    private final ObservableValue<Look> look;
    private final ToggleButton title = new ToggleButton();
    private final Map<Side, Amount> numbers = new EnumMap<>(Side.class);
    private final Label effect = new Label();
    private final Label verdict = new Label();
    private final Button measure;
    private final Figure chart;
    private final HBox middle;
    private Glance shown = Glance.NONE;

    /** A number with what it is the number of. */
    private record Amount(Label text, Label of) {}

    /** @param row the row's word, by which its cells are found */
    RowAtAGlance(String row, Claim claim, Words words, ObservableValue<Look> look, Background painter) {
        this.words = words;
        this.look = look;
        title.setText(claim.title());
        title.getStyleClass().add("table-title");
        title.setId("row-" + row);
        title.setGraphic(new FontIcon(Feather.CHEVRON_RIGHT));
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Controls.tip(title, words.get("table.details.tip"));
        title.selectedProperty()
                .addListener((property, was, is) ->
                        title.setGraphic(new FontIcon(is ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
        for (Side side : Side.values()) {
            numbers.put(side, number(side, row));
        }
        effect.getStyleClass().add("needs");
        effect.setId("effect-" + row);
        effect.setWrapText(true);
        effect.setMinHeight(Region.USE_PREF_SIZE);
        verdict.getStyleClass().add("verdict");
        verdict.setId("verdict-" + row);
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        measure = Controls.icon(words, "measure-" + row, "measure", Feather.PLAY, () -> {});
        measure.setText(words.get("control.measure"));
        measure.getStyleClass().removeAll("button-icon", "flat");
        measure.getStyleClass().add("measure");
        measure.setMinWidth(Region.USE_PREF_SIZE);
        Controls.show(measure, false);
        chart = new Figure(painter, this::drawing);
        chart.node().getStyleClass().add("glance-chart");
        chart.node().setId("chart-" + row);
        middle = new HBox(8, chart.node(), effect);
        HBox.setHgrow(chart.node(), Priority.ALWAYS);
        effect.maxWidthProperty().bind(middle.widthProperty().multiply(MOST_OF_EFFECT));
        effect.setMinWidth(0);
        middle.getStyleClass().add("glance-middle");
        look.addListener((property, was, is) -> chart.show());
        mark(Verdict.NOT_YET, claim.rule());
        show(of(Side.SHALLOW), Glance.Figure.NONE, claim.shallow());
        show(of(Side.DEEP), Glance.Figure.NONE, claim.deep());
    }

    private static Amount number(Side side, String row) {
        Label text = new Label();
        text.getStyleClass().addAll("glance-figure", side.word());
        text.setId("glance-" + side.word() + "-" + row);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label of = new Label();
        of.getStyleClass().add("needs");
        of.setWrapText(true);
        of.setMinHeight(Region.USE_PREF_SIZE);
        of.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> longestWord(of.getText(), of.getFont()), of.textProperty(), of.fontProperty()));
        return new Amount(text, of);
    }

    /** So wide that no word is broken. */
    private static double longestWord(String text, Font font) {
        double longest = 0;
        for (String word : text.split(" ", -1)) {
            Text probe = new Text(word);
            probe.setFont(font);
            longest = Math.max(longest, probe.getLayoutBounds().getWidth());
        }
        return Math.ceil(longest);
    }

    // ---- Its cells, from left to right ----

    Labeled title() {
        return title;
    }

    Node number(Side side) {
        Amount number = of(side);
        HBox box = new HBox(8, number.text(), number.of());
        box.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(number.of(), Priority.ALWAYS);
        box.getStyleClass().add("glance-number");
        return box;
    }

    Region chart() {
        return middle;
    }

    /** The button goes below where both do not fit beside each other: no word is broken for it. */
    Node verdict() {
        FlowPane box = new FlowPane(8, 2, verdict, measure);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setPrefWrapLength(0);
        verdict.maxWidthProperty().bind(box.widthProperty());
        box.getStyleClass().add("glance-number");
        return box;
    }

    /** Whether what is read on demand is open. */
    BooleanProperty openProperty() {
        return title.selectedProperty();
    }

    // ---- What changes ----

    /** Measures the row when asked. */
    void onMeasure(Runnable asked) {
        measure.setOnAction(event -> asked.run());
    }

    void offerMeasure(boolean wanted) {
        Controls.show(measure, wanted);
    }

    /** Shows what proves the row on a click. */
    void onChart(Optional<Runnable> proof) {
        middle.setOnMouseClicked(event -> proof.ifPresent(Runnable::run));
        Controls.mark(middle, "proof", proof.isPresent());
    }

    void show(TableRow row) {
        Glance glance = row.finding().glance();
        for (Side side : Side.values()) {
            show(
                    of(side),
                    glance.of(side),
                    side == Side.SHALLOW ? row.claim().shallow() : row.claim().deep());
        }
        effect.setText(glance.effect());
        Controls.show(effect, !glance.effect().isEmpty());
        mark(
                row.finding().verdict(),
                row.finding().reason() + "\n\n" + row.claim().rule());
        if (!shown.equals(glance)) {
            shown = glance;
            chart.show();
        }
        middle.setAccessibleText(glance.effect());
    }

    /** Before anything is measured, what the text says stands in the number's place. */
    private static void show(Amount number, Glance.Figure figure, String claim) {
        boolean measured = !figure.text().isEmpty();
        number.text().setText(measured ? figure.text() : claim);
        Controls.mark(number.text(), "glance-figure", measured);
        Controls.mark(number.text(), "claim", !measured);
        // A number is never broken or cut for what stands beside it.
        number.text().setMinWidth(measured ? Region.USE_PREF_SIZE : 0);
        number.of().setText(figure.of());
        Controls.show(number.of(), !figure.of().isEmpty());
    }

    private Amount of(Side side) {
        Amount number = numbers.get(side);
        if (number == null) {
            throw new IllegalStateException("A side without a number: " + side);
        }
        return number;
    }

    private Optional<Figure.Drawing> drawing() {
        Glance.Plot plot = shown.plot();
        if (plot instanceof Glance.Plot.None) {
            return Optional.empty();
        }
        ChartStyle style = look.getValue().charts();
        return Optional.of((graphics, width, height) -> GlanceChart.draw(plot, graphics, width, height, style));
    }

    private void mark(Verdict found, String explanation) {
        String word = found.name().toLowerCase(Locale.ROOT);
        verdict.setText(words.get("verdict." + word));
        // A new icon and class are dressed anew, which takes longer than all else here.
        if (!verdict.getStyleClass().contains(word)) {
            verdict.setGraphic(new FontIcon(
                    switch (found) {
                        case AGREES -> Feather.CHECK_CIRCLE;
                        case DISAGREES -> Feather.X_CIRCLE;
                        case NOT_YET -> Feather.CLOCK;
                        case UNDECIDED -> Feather.HELP_CIRCLE;
                        case STATED -> Feather.INFO;
                    }));
            verdict.getStyleClass().removeAll("agrees", "disagrees", "not_yet", "undecided", "stated");
            verdict.getStyleClass().add(word);
        }
        Controls.tip(verdict, explanation);
        verdict.setAccessibleText(verdict.getText() + ". " + explanation);
    }
}
