package org.depthbench.desktop.diagram;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.desktop.diagram.Columns.Column;
import org.depthbench.desktop.diagram.Columns.Tile;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.Answer;

/** Draws a network on a canvas, in the units of a desk. */
final class DiagramPainter {
    private static final double CLOSE = 44;
    private static final double LABEL_FONT = 10;
    private static final int MOST_FILTERS = 16;
    private static final double GROWN = 76;

    private final DiagramViewModel model;
    private final ChartStyle style;
    private final Columns columns;
    private final GraphicsContext graphics;

    DiagramPainter(DiagramViewModel model, ChartStyle style, Columns columns, GraphicsContext graphics) {
        this.model = model;
        this.style = style;
        this.columns = columns;
        this.graphics = graphics;
    }

    void draw(NetworkPlan plan) {
        for (int i = 1; i < columns.all().size(); i++) {
            Column from = columns.all().get(i - 1);
            Column to = columns.all().get(i);
            if (from.neurons() && to.neurons()) {
                drawLinks(from, to);
            } else {
                drawArrow(from, to);
            }
        }
        for (Column column : columns.all()) {
            if (column.layer() < 0) {
                drawEnd(column);
            } else if (column.folded()) {
                drawFolded(column);
            } else {
                switch (LayerLook.of(plan.layers().get(column.layer()).layer())) {
                    case FILTERS -> drawFilters(column);
                    case UNITS -> drawUnits(column);
                    case BAR -> drawBar(column);
                }
            }
            label(column);
        }
    }

    /** One unit's picture larger than the others, over them. */
    void drawGrown(Column column, int unit) {
        model.units(column.layer())
                .filter(units -> unit < units.values().length)
                .ifPresent(units -> {
                    double size = Math.min(GROWN, columns.height() - 4);
                    Tile tile = column.tile(unit, units.values().length);
                    double x = Math.min(columns.width() - size / 2 - 2, Math.max(size / 2 + 2, tile.x()));
                    double y = Math.min(columns.height() - size / 2 - 2, Math.max(size / 2 + 2, tile.y()));
                    box(x, y, size, size);
                    picture(units, unit, new Tile(x, y, size));
                });
    }

    private static Color color(java.awt.Color colour, double opacity) {
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    private void drawLinks(Column from, Column to) {
        Optional<Answer.NamedArray> known = model.weights(to.layer());
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
                                : color(style.grid(), 1));
                graphics.setLineWidth(fits ? 0.5 + 2 * Math.abs(weight) : 0.7);
                graphics.strokeLine(from.x() + from.neuron() / 2, from.y(i), to.x() - to.neuron() / 2, to.y(o));
            }
        }
    }

    private void drawArrow(Column from, Column to) {
        double left = from.x() + (from.neurons() ? from.neuron() / 2 : from.width() / 2);
        double right = to.x() - (to.neurons() ? to.neuron() / 2 : to.width() / 2);
        graphics.setStroke(color(style.text(), 0.45));
        graphics.setLineWidth(1.2);
        graphics.strokeLine(left, from.middle(), right, to.middle());
    }

    /** The input: coordinates as neurons, images and tables as a block. */
    private void drawEnd(Column column) {
        if (column.neurons()) {
            for (int i = 0; i < column.units(); i++) {
                box(column.x(), column.y(i), column.neuron(), column.neuron());
            }
        } else {
            box(column.x(), column.middle(), column.width() * 0.8, column.width() * 0.8);
        }
    }

    /** Equal layers behind each other, with their number. */
    private void drawFolded(Column column) {
        double step = Math.min(4, column.width() / 8);
        double width = column.width() - 4 * step;
        double height = column.height() - 8 - 4 * step;
        for (int i = 2; i >= 0; i--) {
            box(column.x() + (2 * i - 2) * step, column.middle() + (2 - 2 * i) * step, width, height);
        }
        graphics.setFill(color(style.text(), 0.9));
        graphics.setFont(Font.font(LABEL_FONT));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(column.times() + " ×", column.x() - 2 * step, column.middle() + 2 * step, width - 2);
    }

    private void drawBar(Column column) {
        graphics.setFill(color(style.grid(), 0.9));
        graphics.fillRoundRect(column.x() - 3, 22, 6, column.height() - 44, 4, 4);
    }

    private void drawUnits(Column column) {
        Optional<Answer.UnitSurfaces> units = model.units(column.layer());
        if (!column.neurons()) {
            drawBlock(column, units);
            return;
        }
        for (int i = 0; i < column.units(); i++) {
            Tile tile = column.tile(i, column.units());
            box(tile.x(), tile.y(), tile.size(), tile.size());
            if (units.isPresent() && i < units.get().values().length) {
                picture(units.get(), i, tile);
            }
        }
    }

    /** A large dense layer: what its units compute, or its weights, or a plain block. */
    private void drawBlock(Column column, Optional<Answer.UnitSurfaces> units) {
        if (units.isPresent()) {
            int count = units.get().values().length;
            for (int i = 0; i < count; i++) {
                Tile tile = column.tile(i, count);
                picture(units.get(), i, new Tile(tile.x(), tile.y(), tile.size() - 1));
            }
            return;
        }
        double height = column.height() - 8;
        box(column.x(), column.middle(), column.width() * 0.7, height);
        Optional<Answer.NamedArray> known = model.weights(column.layer());
        if (known.isEmpty()) {
            drawUnknown(column);
            return;
        }
        Answer.NamedArray weights = known.get();
        int outputs = weights.shape().get(1).intValue();
        int inputs = weights.values().length / outputs;
        graphics.setImageSmoothing(false);
        graphics.drawImage(
                Pictures.signed(weights.values(), outputs, inputs, style.background()),
                column.x() - column.width() * 0.35 + 1,
                column.middle() - height / 2 + 1,
                column.width() * 0.7 - 2,
                height - 2);
    }

    /** That there is more to know of it than its box shows. */
    private void drawUnknown(Column column) {
        if (!model.tooLarge(column.layer())) {
            return;
        }
        graphics.setFill(color(style.text(), 0.8));
        graphics.setFont(Font.font(LABEL_FONT + 4));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText("?", column.x(), column.middle(), column.width());
    }

    private void drawFilters(Column column) {
        double size = column.width() * 0.72;
        for (int i = 2; i >= 0; i--) {
            box(column.x() + 4 * i - 4, column.middle() - 4 * i + 4, size, size);
        }
        // [filters, channels, rows, columns]: the first channel of the first filters.
        Optional<Answer.NamedArray> weights =
                model.weights(column.layer()).filter(known -> known.shape().size() == 4);
        if (weights.isEmpty()) {
            drawUnknown(column);
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
                    Pictures.signed(Pictures.turned(values, kernel), kernel, kernel, style.background()),
                    column.x() - 4 - size / 2 + 1 + (i % across) * tile,
                    column.middle() + 4 - size / 2 + 1 + row * tile,
                    tile - 1,
                    tile - 1);
        }
    }

    private void picture(Answer.UnitSurfaces units, int unit, Tile tile) {
        graphics.setImageSmoothing(true);
        graphics.drawImage(
                Pictures.signed(units.values()[unit], units.points(), units.points(), style.background()),
                tile.x() - tile.size() / 2 + 0.5,
                tile.y() - tile.size() / 2 + 0.5,
                tile.size() - 1,
                tile.size() - 1);
    }

    private void box(double x, double y, double width, double height) {
        graphics.setFill(color(style.background(), 1));
        graphics.fillRect(x - width / 2, y - height / 2, width, height);
        graphics.setStroke(color(style.colour(model.side()), 1));
        graphics.setLineWidth(1.3);
        graphics.strokeRect(x - width / 2, y - height / 2, width, height);
    }

    private void label(Column column) {
        graphics.setFill(color(style.text(), 0.8));
        double pitch = columns.pitch();
        boolean close = pitch < CLOSE;
        int index = columns.all().indexOf(column);
        graphics.setFont(Font.font(LABEL_FONT));
        boolean first = close && index == 0;
        graphics.setTextAlign(first ? TextAlignment.LEFT : TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BOTTOM);
        graphics.fillText(
                column.shape().figures(),
                first ? 0 : column.x(),
                columns.height() - (close && index % 2 == 0 ? Columns.LABEL / 2 : 0),
                (close ? 2 * pitch : pitch) - 3);
    }
}
