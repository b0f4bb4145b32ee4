package org.depthbench.desktop.mistakes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.prediction.DrawnDots;
import org.depthbench.comparison.chart.prediction.PredictionChart;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.QuantityErrors;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Target;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.Pills;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.depthbench.desktop.work.Figure;

/** How far both networks are from quantities: what they say over what is right, or the difference, and its size in the unit. */
public final class QuantitiesView {
    /** How near the pointer must be to a dot, in logical pixels. */
    private static final double NEAR = 8;

    private final SightViewModel sight;
    private final IntConsumer tryExample;
    private final Words words;
    private final ObservableValue<Look> look;
    private final Map<Side, Plot> plots = new EnumMap<>(Side.class);
    private final VBox root;
    private boolean residuals;

    /**
     * @param painter draws the charts
     * @param tryExample is given the place of the held-out example whose dot was clicked
     */
    public QuantitiesView(
            SightViewModel sight, Words words, ObservableValue<Look> look, Background painter, IntConsumer tryExample) {
        this.sight = sight;
        this.tryExample = tryExample;
        this.words = words;
        this.look = look;
        HBox choice = Pills.row(words, List.of("quantities-said", "quantities-residuals"), 0, place -> {
            residuals = place == 1;
            show();
        });
        HBox both = new HBox(16);
        VBox.setVgrow(both, Priority.ALWAYS);
        for (Side side : Side.values()) {
            Plot plot = new Plot(side, painter);
            plots.put(side, plot);
            both.getChildren().add(plot.root);
        }
        root = new VBox(6, choice, both);
        root.getStyleClass().add("dock-page");
        root.setMinSize(200, 100);
        sight.revisionProperty().addListener((property, was, is) -> show());
        root.visibleProperty().addListener((property, was, is) -> show());
        look.addListener((property, was, is) -> show());
        show();
    }

    /** The panel; while it is not visible it follows nothing. */
    public Region node() {
        return root;
    }

    private void show() {
        if (root.isVisible()) {
            plots.values().forEach(Plot::show);
        }
    }

    /** One side's chart with its errors above. */
    private final class Plot {
        private final Side side;
        private final Label errors = new Label();
        private final Figure figure;
        private final Tooltip tip = new Tooltip();
        private final VBox root;
        /** Written by who draws, read by the window. */
        private volatile DrawnDots dots = new DrawnDots(new double[0], new double[0]);

        Plot(Side side, Background painter) {
            this.side = side;
            figure = new Figure(painter, this::drawing);
            errors.setId(side.word() + "-errors");
            errors.setMinHeight(Region.USE_PREF_SIZE);
            errors.setWrapText(true);
            Controls.tip(errors, words.get("quantities.errors.tip"));
            VBox.setVgrow(figure.node(), Priority.ALWAYS);
            figure.node().setMinSize(120, 80);
            figure.node().setOnMouseMoved(this::point);
            figure.node().setOnMouseClicked(event -> at(event).ifPresent(tryExample));
            Label head = new Label(words.get(side.word()), SideMark.marker(side));
            head.setMinWidth(Region.USE_PREF_SIZE);
            root = new VBox(4, new HBox(10, head, errors), figure.node());
            HBox.setHgrow(root, Priority.ALWAYS);
            root.setPrefWidth(400);
        }

        void show() {
            errors.setText(sight.told(side)
                    .map(this::errors)
                    .orElseGet(() -> words.get(sight.whyMute(side).orElse("quantities.none"))));
            figure.show();
        }

        private OptionalInt at(MouseEvent event) {
            return dots.nearest(event.getX(), event.getY(), NEAR);
        }

        /** A dot under the pointer says what it is. */
        private void point(MouseEvent event) {
            OptionalInt dot = at(event);
            Optional<SightViewModel.Told> told =
                    sight.told(side).filter(all -> dot.isPresent() && dot.getAsInt() < all.said().length);
            figure.node().setCursor(told.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            told.ifPresentOrElse(
                    all -> {
                        tip.setText(example(all, dot.getAsInt()));
                        Tooltip.install(figure.node(), tip);
                    },
                    () -> Tooltip.uninstall(figure.node(), tip));
        }

        private String example(SightViewModel.Told told, int dot) {
            String unit =
                    told.target().unit().isEmpty() ? "" : " " + told.target().unit();
            return words.get(
                    "quantities.example",
                    words.figure(Figures.quantity(told.right()[dot])) + unit,
                    words.figure(Figures.quantity(told.said()[dot])) + unit);
        }

        private String errors(SightViewModel.Told told) {
            String unit =
                    told.target().unit().isEmpty() ? "" : " " + told.target().unit();
            QuantityErrors measured = QuantityErrors.of(told.right(), told.said());
            return words.get(
                    "quantities.errors",
                    Figures.quantity(measured.rmse()) + unit,
                    Figures.quantity(measured.mae()) + unit,
                    "%.3f".formatted(measured.determination()),
                    measured.count());
        }

        private Optional<Figure.Drawing> drawing() {
            ChartStyle style = look.getValue().charts();
            return sight.told(side)
                    .map(this::chart)
                    .map(chart -> (graphics, width, height) -> dots = chart.draw(graphics, width, height, style));
        }

        private PredictionChart chart(SightViewModel.Told told) {
            Target.Quantities target = told.target();
            // Upright there is little room, so what it is stands along the other axis alone.
            String unit = target.unit().isEmpty() ? "" : "(" + target.unit() + ")";
            boolean differences = residuals;
            return new PredictionChart(
                    new CurveChart.Labels(
                            "",
                            words.get("quantities.right", target.names().get(0) + " " + unit)
                                    .strip(),
                            words.get(differences ? "quantities.difference" : "quantities.said", unit)
                                    .strip(),
                            words.commas()),
                    side,
                    told.right(),
                    told.said(),
                    differences);
        }
    }
}
