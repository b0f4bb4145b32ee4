package org.depthbench.desktop.chart;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
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
import org.depthbench.desktop.theme.SideMark;
import org.depthbench.desktop.theme.Theme;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;

/** All charts, with a legend, the choice of axis, and what can be exported from each. */
public final class ChartsView {
    private static final int RESOURCE_COLUMNS = 6;
    private static final double GAP = 12;

    private final ChartsViewModel model;
    private final Words words;
    private final BiConsumer<Measure, Supplier<CurveChart>> export;
    private final VBox root;

    /**
     * @param painter draws beside the window's thread
     * @param export asks for a file and writes a chart to it
     */
    public ChartsView(
            ChartsViewModel model,
            Words words,
            ObjectProperty<Theme> theme,
            Background painter,
            BiConsumer<Measure, Supplier<CurveChart>> export) {
        this.model = model;
        this.words = words;
        this.export = export;
        GridPane grid = new GridPane();
        grid.getStyleClass().add("charts");
        for (int i = 0; i < RESOURCE_COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / RESOURCE_COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        grid.getRowConstraints().addAll(row(62), row(38));
        grid.add(card(Measure.SCORE, true, theme, painter), 0, 0, 3, 1);
        grid.add(card(Measure.LOSS, true, theme, painter), 3, 0, 3, 1);
        grid.add(card(Measure.CPU, false, theme, painter), 0, 1, 2, 1);
        grid.add(card(Measure.MEMORY, false, theme, painter), 2, 1, 2, 1);
        grid.add(card(Measure.SPEED, false, theme, painter), 4, 1, 2, 1);
        VBox.setVgrow(grid, Priority.ALWAYS);
        root = new VBox(header(), grid);
        root.getStyleClass().add("charts-view");
        root.setMinSize(300, 200);
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
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Region axes = axes();
        HBox line = new HBox(GAP, sides, others, space, axes);
        HBox below = new HBox(GAP, sidesBelow, othersBelow);
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
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        for (Axis axis : Axis.values()) {
            ToggleButton button = Controls.toggle(words, "axis-" + axis.word());
            button.setToggleGroup(group);
            button.setSelected(axis == model.axisProperty().get());
            button.setUserData(axis);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass()
                    .add(axis == Axis.EPOCH ? "left-pill" : axis == Axis.MACS ? "right-pill" : "center-pill");
            buttons.getChildren().add(button);
        }
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.axisProperty().set((Axis) now.getUserData());
            }
        });
        return buttons;
    }

    private Node card(Measure measure, boolean axisNamed, ObjectProperty<Theme> theme, Background painter) {
        LiveChart chart = new LiveChart(model, measure, axisNamed, words, theme, painter);
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
        VBox card = new VBox(title, chart.node());
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        card.getStyleClass().add("chart-card");
        MenuItem save = new MenuItem(words.get("chart.export"));
        save.setOnAction(event -> export.accept(measure, chart.chart()));
        MenuItem whole = new MenuItem(words.get("chart.whole"));
        whole.setOnAction(event -> model.zoomProperty().set(null));
        ContextMenu menu = new ContextMenu(save, whole);
        chart.node().setOnContextMenuRequested(event -> menu.show(card, event.getScreenX(), event.getScreenY()));
        return card;
    }
}
