package org.depthbench.desktop.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.theme.Look;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.Answer;
import org.kordamp.ikonli.feather.Feather;

/** One unit of a layer by itself: what it computes or looks for as a picture, and its strongest weights. */
final class UnitView {
    private static final double PICTURE = 240;
    private static final double BAR = 130;
    private static final int MOST_WEIGHTS = 10;
    private static final int MOST_MAPS = 16;

    private final DiagramViewModel model;
    private final DiagramWords say;
    private final Words words;
    private final ObservableValue<Look> look;
    private final int layer;
    private final Label place = new Label();
    private final Label what = new Label();
    private final Label told = new Label();
    private final FlowPane maps = new FlowPane(4, 4);
    private final GridPane strongest = new GridPane();
    private final VBox root;
    private int unit;

    UnitView(DiagramViewModel model, Words words, ObservableValue<Look> look, int layer, int unit) {
        this.model = model;
        this.say = new DiagramWords(model, words);
        this.words = words;
        this.look = look;
        this.layer = layer;
        this.unit = unit;
        Button before = Controls.icon(words, "unit-before", Feather.CHEVRON_LEFT, () -> go(-1));
        Button after = Controls.icon(words, "unit-after", Feather.CHEVRON_RIGHT, () -> go(1));
        place.getStyleClass().add("section-title");
        place.setId("unit-place");
        HBox head = new HBox(6, before, place, after);
        head.setAlignment(Pos.CENTER_LEFT);
        told.getStyleClass().add("muted");
        told.setWrapText(true);
        what.getStyleClass().add("muted");
        maps.setPrefWrapLength(PICTURE * look.getValue().scale() + 8);
        maps.setMinWidth(PICTURE * look.getValue().scale() + 8);
        strongest.setHgap(10);
        strongest.setVgap(5);
        HBox body = new HBox(20, new VBox(4, maps, what), strongest);
        root = new VBox(10, head, told, body);
        root.setPrefWidth(660 * look.getValue().scale());
        ChangeListener<Number> follow = (property, was, is) -> show();
        // A sheet that is closed, or has become another one, follows nothing.
        root.sceneProperty().addListener((property, was, is) -> {
            model.revisionProperty().removeListener(follow);
            if (is == null) {
                model.lookAway();
            } else {
                model.look(layer);
                model.revisionProperty().addListener(follow);
            }
        });
        show();
    }

    Region node() {
        return root;
    }

    private void go(int by) {
        int count = count();
        unit = count == 0 ? 0 : Math.floorMod(unit + by, count);
        show();
    }

    private Optional<LayerPlan> plan() {
        return model.layer(layer);
    }

    private boolean filters() {
        return plan().filter(plan -> LayerLook.of(plan.layer()) == LayerLook.FILTERS)
                .isPresent();
    }

    private int count() {
        return plan().map(LayerPlan::output)
                .map(output -> output instanceof Shape.Image image ? image.channels() : output.size())
                .orElse(0);
    }

    private void show() {
        Optional<LayerPlan> plan = plan();
        maps.getChildren().clear();
        strongest.getChildren().clear();
        what.setText("");
        if (plan.isEmpty() || unit >= count()) {
            place.setText("");
            told.setText(words.get("unit.gone"));
            return;
        }
        place.setText(words.get(filters() ? "unit.filter" : "unit.place", unit + 1, count()));
        told.setText(say.name(layer, plan.get()));
        Optional<Answer.NamedArray> weights = model.weights(layer);
        if (weights.isEmpty()) {
            told.setText(told.getText() + ". "
                    + words.get(model.farTooLarge(layer) ? "unit.too-many" : "unit.waits", Figures.count((double)
                            plan.get().parameters())));
            return;
        }
        float[] own = own(weights.get());
        showPicture(plan.get(), own);
        showStrongest(plan.get(), own);
    }

    /** The weights of this unit alone: of a dense one in the order of its inputs, of a filter channel by channel. */
    private float[] own(Answer.NamedArray weights) {
        float[] all = weights.values();
        if (filters()) {
            int each = all.length / count();
            return Arrays.copyOfRange(all, unit * each, (unit + 1) * each);
        }
        int outputs = count();
        float[] own = new float[all.length / outputs];
        for (int i = 0; i < own.length; i++) {
            own[i] = all[i * outputs + unit];
        }
        return own;
    }

    private void showPicture(LayerPlan plan, float[] own) {
        Optional<Answer.UnitSurfaces> surfaces = model.largeUnits().or(() -> model.units(layer));
        if (surfaces.isPresent() && unit < surfaces.get().values().length) {
            int points = surfaces.get().points();
            add(surfaces.get().values()[unit], points, points, PICTURE, true);
            what.setText(words.get("unit.across"));
        } else if (filters() && plan.input() instanceof Shape.Image image) {
            int kernel = (int) Math.round(Math.sqrt((double) own.length / image.channels()));
            addMaps(own, image.channels(), kernel, kernel);
            what.setText(words.get("unit.looks", image.channels()));
        } else if (layer == 0 && model.task().inputs() instanceof Inputs.Pixels pixels && own.length == pixels.size()) {
            addMaps(own, pixels.channels(), pixels.width(), pixels.height());
            what.setText(words.get("unit.pixels"));
        }
        boolean pictured = !maps.getChildren().isEmpty();
        Controls.show(maps.getParent(), pictured);
    }

    private void addMaps(float[] values, int channels, int width, int height) {
        int shown = Math.min(MOST_MAPS, channels);
        int across = (int) Math.ceil(Math.sqrt(shown));
        double size = (PICTURE - 4 * (across - 1)) / across;
        for (int i = 0; i < shown; i++) {
            add(Arrays.copyOfRange(values, i * width * height, (i + 1) * width * height), width, height, size, false);
        }
    }

    /** @param fromBelow whether the first row is the lowest one */
    private void add(float[] values, int width, int height, double size, boolean fromBelow) {
        float[] rows = fromBelow ? values : Pictures.turned(values, width);
        double wide = size * look.getValue().scale();
        Canvas view = new Canvas(wide, wide * height / width);
        view.getGraphicsContext2D().setImageSmoothing(fromBelow);
        view.getGraphicsContext2D()
                .drawImage(
                        Pictures.signed(
                                rows, width, height, look.getValue().charts().background()),
                        0,
                        0,
                        view.getWidth(),
                        view.getHeight());
        maps.getChildren().add(view);
    }

    private void showStrongest(LayerPlan plan, float[] own) {
        List<Integer> order = IntStream.range(0, own.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(own[i])))
                .limit(MOST_WEIGHTS)
                .toList();
        double bias = model.biases(layer)
                .filter(known -> unit < known.values().length)
                .map(known -> (double) known.values()[unit])
                .orElse(Double.NaN);
        double most =
                Math.max(order.isEmpty() ? 0 : Math.abs(own[order.get(0)]), Double.isNaN(bias) ? 0 : Math.abs(bias));
        int row = 0;
        if (!Double.isNaN(bias)) {
            addWeight(row++, words.get("unit.bias"), bias, most);
        }
        for (int i : order) {
            addWeight(row++, source(plan, i, own.length), own[i], most);
        }
        if (own.length > order.size()) {
            Label rest = new Label(words.get("unit.rest", own.length - order.size()));
            rest.getStyleClass().add("muted");
            strongest.add(rest, 0, row, 3, 1);
        }
    }

    private void addWeight(int row, String name, double weight, double most) {
        int argb = Pictures.sign(Math.signum(weight));
        Rectangle bar = new Rectangle(most == 0 ? 0 : Math.max(1, BAR * Math.abs(weight) / most), 10);
        bar.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        Label figure = new Label(words.figure(Figures.quantity(weight)));
        strongest.addRow(row, new Label(name), figure, bar);
        GridPane.setHalignment(figure, HPos.RIGHT);
    }

    /** What a weight is laid on. */
    private String source(LayerPlan plan, int input, int inputs) {
        if (filters() && plan.input() instanceof Shape.Image image) {
            int each = inputs / image.channels();
            int kernel = (int) Math.round(Math.sqrt(each));
            return words.get(
                    "unit.from-filter", input / each + 1, input % each / kernel + 1, input % each % kernel + 1);
        }
        if (layer > 0) {
            return words.get("unit.from-unit", input + 1);
        }
        if (model.task().inputs() instanceof Inputs.Pixels pixels && inputs == pixels.size()) {
            int pixel = input % (pixels.width() * pixels.height());
            return words.get("unit.from-pixel", pixel / pixels.width() + 1, pixel % pixels.width() + 1);
        }
        List<String> columns = words.columns(model.task());
        return columns.size() == inputs ? columns.get(input) : words.get("unit.from-input", input + 1);
    }
}
