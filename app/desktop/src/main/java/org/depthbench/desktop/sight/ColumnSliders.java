package org.depthbench.desktop.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.task.Examples;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;

/**
 * Sets the numbers of an example, each in the unit that it was recorded in, as far as the training examples go and a bit; what is
 * above 0 in all of them stays so.
 */
final class ColumnSliders {
    private static final double WIDTH = 190;
    /** Of the range of the training examples, to each side. */
    private static final double BEYOND = 0.25;

    private static final int STEPS = 80;
    private static final String NOT_SET = "–";

    private final DataViewModel.Shown data;
    private final Consumer<float[]> put;
    private final List<Slider> sliders = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private final VBox root = new VBox(6);
    private boolean following;

    /** @param put is given an example as the networks take it, whenever a slider is moved */
    ColumnSliders(DataViewModel.Shown data, Words words, Consumer<float[]> put) {
        this.data = data;
        this.put = put;
        List<String> names = words.columns(data.task());
        for (int column = 0; column < names.size(); column++) {
            add(names.get(column), column, words);
        }
        root.setPrefWidth(WIDTH);
        clear();
    }

    private void add(String name, int column, Words words) {
        Examples train = data.data().train();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        float[] recorded = data.data().standardisation().undo(train.features());
        for (int i = column; i < recorded.length; i += train.width()) {
            low = Math.min(low, recorded[i]);
            high = Math.max(high, recorded[i]);
        }
        double beyond = BEYOND * (high - low);
        Slider slider = data.plane()
                ? new Slider(-data.radius().orElse(0), data.radius().orElse(0), 0)
                : new Slider(low > 0 ? Math.max(low / 2, low - beyond) : low - beyond, high + beyond, low);
        slider.setBlockIncrement((slider.getMax() - slider.getMin()) / STEPS);
        slider.setId("try-" + column);
        slider.setAccessibleText(name);
        Controls.tip(slider, words.get("try.slider", name));
        slider.valueProperty().addListener((property, was, is) -> moved());
        Label value = new Label(NOT_SET);
        value.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        sliders.add(slider);
        values.add(value);
        root.getChildren().add(new VBox(new HBox(6, Controls.caption(name, slider), space, value), slider));
    }

    Region node() {
        return root;
    }

    private void moved() {
        if (following) {
            return;
        }
        float[] recorded = new float[sliders.size()];
        for (int i = 0; i < recorded.length; i++) {
            recorded[i] = (float) sliders.get(i).getValue();
        }
        put.accept(data.data().standardisation().apply(recorded));
    }

    /** Follows an example that came from elsewhere. */
    void show(float[] example) {
        place(data.data().standardisation().undo(example));
        List<String> texts = data.recorded(example);
        for (int i = 0; i < texts.size(); i++) {
            values.get(i).setText((texts.get(i) + " " + data.unit()).strip());
        }
    }

    /** Nothing is set: the sliders go to the middle of the training examples. */
    void clear() {
        place(data.data().standardisation().means());
        values.forEach(value -> value.setText(NOT_SET));
    }

    private void place(float[] recorded) {
        following = true;
        for (int i = 0; i < sliders.size(); i++) {
            sliders.get(i).setValue(recorded[i]);
        }
        following = false;
    }
}
