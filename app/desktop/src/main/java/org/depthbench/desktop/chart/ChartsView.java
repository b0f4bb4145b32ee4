package org.depthbench.desktop.chart;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.theme.Pills;
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** All charts, with a legend, the choice of axis, and what can be exported from each. */
public final class ChartsView {
    private static final int RESOURCE_COLUMNS = 6;
    private static final double GAP = 12;

    private final ChartsViewModel model;
    private final Words words;
    private final BiConsumer<Measure, Supplier<CurveChart>> export;
    private final Runnable clearBefore;
    private final GridPane grid = new GridPane();
    private final List<Card> cards;
    private final VBox root;

    /**
     * @param painter draws beside the window's thread
     * @param export asks for a file and writes a chart to it
     * @param clearBefore takes away what was trained before
     */
    public ChartsView(
            ChartsViewModel model,
            Words words,
            ObservableValue<Look> look,
            Background painter,
            BiConsumer<Measure, Supplier<CurveChart>> export,
            Runnable clearBefore) {
        this.model = model;
        this.clearBefore = clearBefore;
        this.words = words;
        this.export = export;
        grid.getStyleClass().add("charts");
        for (int i = 0; i < RESOURCE_COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / RESOURCE_COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        grid.getRowConstraints().addAll(row(62), row(38));
        cards = List.of(
                card(Measure.SCORE, 0, 0, 3, look, painter),
                card(Measure.LOSS, 3, 0, 3, look, painter),
                card(Measure.CPU, 0, 1, 2, look, painter),
                card(Measure.MEMORY, 2, 1, 2, look, painter),
                card(Measure.SPEED, 4, 1, 2, look, painter));
        // In a low window they keep a height at which a curve can be read.
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("charts-scroll");
        Controls.paintWhatChanges(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(header(), scroll);
        root.getStyleClass().add("charts-view");
        root.setMinSize(240, 120);
        model.aloneProperty().subscribe(this::arrange);
    }

    /** A chart in its place. */
    private record Card(LiveChart chart, Node node, Measure measure, int column, int row, int columns) {}

    /** Each in its place, or one in the place of all. */
    private void arrange(@Nullable Measure alone) {
        grid.getChildren().clear();
        for (Card card : cards) {
            if (alone == null) {
                grid.add(card.node(), card.column(), card.row(), card.columns(), 1);
            } else if (alone == card.measure()) {
                grid.add(card.node(), 0, 0, RESOURCE_COLUMNS, 2);
            }
            // While it was not there, something may have been measured.
            card.chart().repaint();
        }
    }

    /** The charts. */
    public Region node() {
        return root;
    }

    private static RowConstraints row(double percent) {
        RowConstraints row = new RowConstraints();
        row.setPercentHeight(percent);
        row.setVgrow(Priority.ALWAYS);
        return row;
    }

    private Node header() {
        Region sides = sides();
        Region others = others();
        Region sidesBelow = sides();
        Region othersBelow = others();
        // Where not even a line has room for all, the sides' names are whole.
        sidesBelow.setMinWidth(Region.USE_PREF_SIZE);
        othersBelow.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button before = Controls.button(words, "clear-before", Feather.X, clearBefore);
        before.getStyleClass().addAll("small", "flat");
        before.setMinWidth(Region.USE_PREF_SIZE);
        before.visibleProperty().bind(model.beforeProperty());
        before.managedProperty().bind(before.visibleProperty());
        HBox axes = new HBox(GAP, before, axes());
        axes.setAlignment(Pos.CENTER_LEFT);
        axes.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(GAP, sides, others, space, axes);
        FlowPane below = new FlowPane(GAP, 0, sidesBelow, othersBelow);
        line.setAlignment(Pos.CENTER_LEFT);
        // What of the legend does not fit beside the axes stands on a line of its own.
        InvalidationListener fit = changed -> {
            double room = line.getWidth() - axes.prefWidth(-1) - 2 * GAP - sides.prefWidth(-1);
            boolean sidesFit = room >= 0;
            boolean allFit = room >= GAP + others.prefWidth(-1);
            Controls.show(sides, sidesFit);
            Controls.show(others, allFit);
            Controls.show(sidesBelow, !sidesFit);
            Controls.show(othersBelow, !allFit);
            Controls.show(below, !allFit);
        };
        line.widthProperty().addListener(fit);
        // They grow with the letters of another theme.
        axes.widthProperty().addListener(fit);
        VBox header = new VBox(2, line, below);
        header.getStyleClass().add("charts-header");
        return header;
    }

    /** The legend of the sides. */
    private HBox sides() {
        HBox sides = new HBox(GAP);
        sides.setMinWidth(0);
        sides.setAlignment(Pos.CENTER_LEFT);
        for (Side side : Side.values()) {
            sides.getChildren().add(new Label(words.get(side.word()), SideMark.line(side)));
        }
        return sides;
    }

    /** The legend of what stands beside each side's main curve. */
    private HBox others() {
        Label train = new Label(words.get("legend.train"), SideMark.beside());
        Label slices = new Label(words.get("legend.slices"), SideMark.faint());
        train.getStyleClass().add("muted");
        slices.getStyleClass().add("muted");
        HBox others = new HBox(GAP, train, slices);
        others.setMinWidth(0);
        others.setAlignment(Pos.CENTER_LEFT);
        return others;
    }

    private Region axes() {
        List<Axis> all = List.of(Axis.values());
        return Pills.row(
                words,
                all.stream().map(axis -> "axis-" + axis.word()).toList(),
                all.indexOf(model.axisProperty().get()),
                place -> model.axisProperty().set(all.get(place)));
    }

    private Card card(
            Measure measure, int column, int row, int columns, ObservableValue<Look> look, Background painter) {
        LiveChart chart = new LiveChart(model, measure, row == 0, words, look, painter);
        Label title = new Label();
        title.getStyleClass().add("chart-title");
        Runnable name = () -> {
            title.setText(chart.title());
            Controls.tip(
                    title,
                    words.get("chart.%s.tip"
                            .formatted(measure.word(model.metricProperty().get()))));
        };
        model.metricProperty().addListener((property, before, now) -> name.run());
        name.run();
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button larger = Controls.icon(words, "fill-" + measure.word(), "fill-chart", Feather.MAXIMIZE_2, chart::fill);
        larger.setMinWidth(Region.USE_PREF_SIZE);
        larger.setFocusTraversable(false);
        model.aloneProperty()
                .subscribe(alone -> Controls.setIcon(larger, alone == null ? Feather.MAXIMIZE_2 : Feather.MINIMIZE_2));
        VBox card = new VBox(new HBox(title, space, larger), chart.node());
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        card.getStyleClass().add("chart-card");
        MenuItem save = new MenuItem(words.get("chart.export"));
        save.setOnAction(event -> export.accept(measure, chart.chart()));
        MenuItem whole = new MenuItem(words.get("chart.whole"));
        whole.setOnAction(event -> model.zoomProperty().set(null));
        ContextMenu menu = new ContextMenu(save, whole);
        chart.node().setOnContextMenuRequested(event -> menu.show(card, event.getScreenX(), event.getScreenY()));
        return new Card(chart, card, measure, column, row, columns);
    }
}
