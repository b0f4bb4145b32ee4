package org.depthbench.desktop.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.Answer;

/**
 * A network drawn from left to right: small dense layers as neurons with their weights as links, and what each computes
 * across the plane within it; larger ones as blocks with their weights as a picture; convolutions as stacks with their
 * filters.
 */
public final class DiagramView {
    private static final double HEIGHT = 147;
    /** Room for two rows of labels: where layers stand close, every other label is a row lower. */
    private static final double LABEL = 22;

    private static final double CLOSE = 44;
    private static final double IMPOSSIBLE_FONT = 12;
    private static final double LABEL_FONT = 10;
    private static final int MOST_NEURONS = 16;
    private static final double LARGEST_NEURON = 22;
    private static final int MOST_FILTERS = 16;

    private final DiagramViewModel model;
    private final ObservableValue<Look> look;
    private final Words words;
    private final Canvas canvas = new Canvas(100, HEIGHT);
    private final Pane pane = new Pane(canvas);

    /** Where one column of the drawing stands. */
    private record Column(double x, double width, int units, double neuron) {
        boolean neurons() {
            return neuron > 0;
        }

        double y(int unit) {
            double pitch = Math.min(LARGEST_NEURON + 6, (HEIGHT - LABEL) / units);
            return (HEIGHT - LABEL) / 2 + (unit - (units - 1) / 2.0) * pitch;
        }
    }

    /** A picture of one side's network. */
    public DiagramView(DiagramViewModel model, Words words, ObservableValue<Look> look) {
        this.model = model;
        this.look = look;
        this.words = words;
        pane.setMinWidth(60);
        pane.getStyleClass().add("diagram");
        pane.setAccessibleText(words.get("diagram", words.get(model.side().word())));
        canvas.widthProperty().bind(pane.widthProperty());
        pane.widthProperty().addListener((property, was, is) -> draw());
        look.addListener((property, was, is) -> draw());
        model.revisionProperty().addListener((property, was, is) -> draw());
        draw();
    }

    /** The picture. */
    public Region node() {
        return pane;
    }

    private void draw() {
        double scale = look.getValue().scale();
        canvas.setHeight(HEIGHT * scale);
        pane.setMinHeight(canvas.getHeight());
        pane.setPrefHeight(canvas.getHeight());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.save();
        graphics.scale(scale, scale);
        draw(graphics, canvas.getWidth() / scale);
        graphics.restore();
    }

    /** Draws in the units of a desk, whatever the letters' size. */
    private void draw(GraphicsContext graphics, double width) {
        Optional<NetworkPlan> plan = model.plan();
        if (plan.isEmpty()) {
            graphics.setFill(color(style().text(), 0.8));
            graphics.setFont(Font.font(IMPOSSIBLE_FONT));
            graphics.setTextAlign(TextAlignment.CENTER);
            graphics.fillText(words.get("side.impossible"), width / 2, HEIGHT / 2, width);
        }
        if (plan.isEmpty() || width < 40) {
            return;
        }
        List<LayerPlan> layers = plan.get().layers();
        double pitch = width / (layers.size() + 1);
        Column before = column(0, pitch, plan.get().input(), false);
        for (int i = 0; i < layers.size(); i++) {
            LayerPlan layer = layers.get(i);
            Column column = column(i + 1, pitch, layer.output(), LayerLook.of(layer.layer()) == LayerLook.UNITS);
            if (before.neurons() && column.neurons()) {
                drawLinks(graphics, before, column, i);
            } else {
                drawArrow(graphics, before, column);
            }
            before = column;
        }
        for (int i = 0; i < layers.size(); i++) {
            LayerPlan layer = layers.get(i);
            Column column = column(i + 1, pitch, layer.output(), LayerLook.of(layer.layer()) == LayerLook.UNITS);
            drawLayer(graphics, column, layer, i, pitch);
        }
        drawEnd(
                graphics,
                column(0, pitch, plan.get().input(), false),
                plan.get().input(),
                pitch);
    }

    private static Column column(int index, double pitch, Shape shape, boolean dense) {
        int units = shape.size();
        boolean neurons = (dense || shape instanceof Shape.Vector) && units <= MOST_NEURONS;
        double neuron = neurons ? Math.min(LARGEST_NEURON, Math.min(pitch * 0.5, (HEIGHT - LABEL) / units - 1)) : 0;
        return new Column(pitch * (index + 0.5), Math.min(pitch * 0.74, 62), units, neuron);
    }

    private ChartStyle style() {
        return look.getValue().charts();
    }

    private static Color color(java.awt.Color colour, double opacity) {
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    private void drawLinks(GraphicsContext graphics, Column from, Column to, int layer) {
        Optional<Answer.NamedArray> known = model.weights(layer);
        float most = 1e-6f;
        boolean fits = known.isPresent() && known.get().values().length == from.units() * to.units();
        if (fits) {
            for (float value : known.orElseThrow().values()) {
                most = Math.max(most, Math.abs(value));
            }
        }
        for (int i = 0; i < from.units(); i++) {
            for (int o = 0; o < to.units(); o++) {
                double weight = fits ? known.orElseThrow().values()[i * to.units() + o] / most : 0;
                int argb = Pictures.sign(Math.signum(weight));
                graphics.setStroke(
                        fits
                                ? Color.rgb(
                                        argb >> 16 & 255, argb >> 8 & 255, argb & 255, 0.08 + 0.85 * Math.abs(weight))
                                : color(style().grid(), 1));
                graphics.setLineWidth(fits ? 0.5 + 2 * Math.abs(weight) : 0.7);
                graphics.strokeLine(from.x() + from.neuron() / 2, from.y(i), to.x() - to.neuron() / 2, to.y(o));
            }
        }
    }

    private void drawArrow(GraphicsContext graphics, Column from, Column to) {
        double left = from.x() + (from.neurons() ? from.neuron() / 2 : from.width() / 2);
        double right = to.x() - (to.neurons() ? to.neuron() / 2 : to.width() / 2);
        double y = (HEIGHT - LABEL) / 2;
        graphics.setStroke(color(style().text(), 0.45));
        graphics.setLineWidth(1.2);
        graphics.strokeLine(left, y, right, y);
    }

    /** The input: coordinates as neurons, images and tables as a block. */
    private void drawEnd(GraphicsContext graphics, Column column, Shape shape, double pitch) {
        if (column.neurons()) {
            for (int i = 0; i < column.units(); i++) {
                box(graphics, column.x(), column.y(i), column.neuron(), column.neuron());
            }
        } else {
            box(graphics, column.x(), (HEIGHT - LABEL) / 2, column.width() * 0.8, column.width() * 0.8);
        }
        label(graphics, column, shape.figures(), pitch);
    }

    private void drawLayer(GraphicsContext graphics, Column column, LayerPlan plan, int index, double pitch) {
        switch (LayerLook.of(plan.layer())) {
            case FILTERS -> drawFilters(graphics, column, index);
            case UNITS -> drawUnits(graphics, column, index);
            case BAR -> {
                graphics.setFill(color(style().grid(), 0.9));
                graphics.fillRoundRect(column.x() - 3, 22, 6, HEIGHT - LABEL - 44, 4, 4);
            }
        }
        label(graphics, column, plan.output().figures(), pitch);
    }

    private void drawUnits(GraphicsContext graphics, Column column, int layer) {
        Optional<Answer.UnitSurfaces> units = model.units(layer);
        if (!column.neurons()) {
            drawBlock(graphics, column, layer, units);
            return;
        }
        for (int i = 0; i < column.units(); i++) {
            box(graphics, column.x(), column.y(i), column.neuron(), column.neuron());
            if (units.isPresent() && i < units.get().values().length) {
                tile(graphics, units.get(), i, column.x(), column.y(i), column.neuron());
            }
        }
    }

    /** A large dense layer: what its units compute, or its weights, or a plain block. */
    private void drawBlock(GraphicsContext graphics, Column column, int layer, Optional<Answer.UnitSurfaces> units) {
        double height = HEIGHT - LABEL - 8;
        double middle = (HEIGHT - LABEL) / 2;
        if (units.isPresent()) {
            int count = units.get().values().length;
            int across = Math.max(2, (int) Math.round(Math.sqrt(count * column.width() / height)));
            int down = (count + across - 1) / across;
            double size = Math.min(column.width() / across, height / down);
            for (int i = 0; i < count; i++) {
                int row = i / across;
                double x = column.x() + (i % across - (across - 1) / 2.0) * size;
                double y = middle + (row - (down - 1) / 2.0) * size;
                tile(graphics, units.get(), i, x, y, size - 1);
            }
            return;
        }
        box(graphics, column.x(), middle, column.width() * 0.7, height);
        model.weights(layer).ifPresent(weights -> {
            int outputs = weights.shape().get(1).intValue();
            int inputs = weights.values().length / outputs;
            graphics.setImageSmoothing(false);
            graphics.drawImage(
                    Pictures.signed(weights.values(), outputs, inputs, style().background()),
                    column.x() - column.width() * 0.35 + 1,
                    middle - height / 2 + 1,
                    column.width() * 0.7 - 2,
                    height - 2);
        });
    }

    private void drawFilters(GraphicsContext graphics, Column column, int layer) {
        double size = column.width() * 0.72;
        double middle = (HEIGHT - LABEL) / 2;
        for (int i = 2; i >= 0; i--) {
            box(graphics, column.x() + 4 * i - 4, middle - 4 * i + 4, size, size);
        }
        // [filters, channels, rows, columns]: the first channel of the first filters.
        Optional<Answer.NamedArray> weights =
                model.weights(layer).filter(known -> known.shape().size() == 4);
        if (weights.isEmpty()) {
            return;
        }
        int kernel = weights.get().shape().get(2).intValue();
        int all = weights.get().shape().get(0).intValue();
        int filters = Math.min(MOST_FILTERS, all);
        int perFilter = weights.get().values().length / all;
        int across = (int) Math.ceil(Math.sqrt(filters));
        double tile = (size - 2) / across;
        graphics.setImageSmoothing(false);
        for (int i = 0; i < filters; i++) {
            int row = i / across;
            float[] values = Arrays.copyOfRange(weights.get().values(), i * perFilter, i * perFilter + kernel * kernel);
            graphics.drawImage(
                    Pictures.signed(values, kernel, kernel, style().background()),
                    column.x() - 4 - size / 2 + 1 + (i % across) * tile,
                    middle + 4 - size / 2 + 1 + row * tile,
                    tile - 1,
                    tile - 1);
        }
    }

    private void tile(GraphicsContext graphics, Answer.UnitSurfaces units, int unit, double x, double y, double size) {
        graphics.setImageSmoothing(true);
        graphics.drawImage(
                Pictures.signed(units.values()[unit], units.points(), units.points(), style().background()),
                x - size / 2 + 0.5,
                y - size / 2 + 0.5,
                size - 1,
                size - 1);
    }

    private void box(GraphicsContext graphics, double x, double y, double width, double height) {
        graphics.setFill(color(style().background(), 1));
        graphics.fillRect(x - width / 2, y - height / 2, width, height);
        graphics.setStroke(color(style().colour(model.side()), 1));
        graphics.setLineWidth(1.3);
        graphics.strokeRect(x - width / 2, y - height / 2, width, height);
    }

    private void label(GraphicsContext graphics, Column column, String text, double pitch) {
        graphics.setFill(color(style().text(), 0.8));
        boolean close = pitch < CLOSE;
        int index = (int) (column.x() / pitch);
        graphics.setFont(Font.font(LABEL_FONT));
        boolean first = close && index == 0;
        graphics.setTextAlign(first ? TextAlignment.LEFT : TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(
                text,
                first ? 0 : column.x(),
                HEIGHT - (close && index % 2 == 0 ? LABEL / 2 : 0),
                (close ? 2 * pitch : pitch) - 3);
    }
}
