package org.depthbench.desktop.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Examples;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.words.Words;

/**
 * Sets the columns of an example: numbers in the unit that they were recorded in, as far as the training examples go and a bit, where
 * what is above 0 in all of them stays so; categories by their values.
 */
final class ColumnSliders {
    private static final double WIDTH = 230;
    private static final double HIGH = 230;
    /** Of the range of the training examples, to each side. */
    private static final double BEYOND = 0.25;

    private final DataViewModel.Shown data;
    private final Words words;
    private final Consumer<float[]> put;
    private final List<ColumnField> fields = new ArrayList<>();
    private final ScrollPane root;

    /** @param put is given an example as the networks take it, whenever a column is set */
    ColumnSliders(DataViewModel.Shown data, Words words, Consumer<float[]> put) {
        this.data = data;
        this.words = words;
        this.put = put;
        List<String> names = words.columns(data.task());
        Examples train = data.data().train();
        float[] recorded = data.data().preparation().undo(train.features());
        VBox column = new VBox(6);
        for (int i = 0; i < names.size(); i++) {
            fields.add(field(names.get(i), i, recorded, names.size()));
            column.getChildren().add(fields.get(i).node());
        }
        root = new ScrollPane(column);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setPrefViewportWidth(WIDTH);
        root.setPrefViewportHeight(HIGH);
        root.getStyleClass().add("columns");
    }

    private ColumnField field(String name, int column, float[] recorded, int columns) {
        Column what = data.task().inputs() instanceof Inputs.Columns table
                ? table.columns().get(column)
                : new Column.Quantity(name, "", 2);
        if (what instanceof Column.Category) {
            return new ColumnField.Category(
                    name, column, words.values(data.task(), column), what.mayMiss(), words, this::moved);
        }
        double radius = data.radius().orElse(0);
        if (radius > 0) {
            return new ColumnField.Quantity(name, column, -radius, radius, false, words, this::moved);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = column; i < recorded.length; i += columns) {
            if (!Float.isNaN(recorded[i])) {
                low = Math.min(low, recorded[i]);
                high = Math.max(high, recorded[i]);
            }
        }
        double beyond = BEYOND * (high - low);
        return new ColumnField.Quantity(
                name,
                column,
                low > 0 ? Math.max(low / 2, low - beyond) : low - beyond,
                high + beyond,
                what.mayMiss(),
                words,
                this::moved);
    }

    Region node() {
        return root;
    }

    private void moved() {
        float[] recorded = new float[fields.size()];
        for (int i = 0; i < recorded.length; i++) {
            recorded[i] = fields.get(i).value();
        }
        put.accept(data.data().preparation().apply(recorded));
    }

    /** Follows an example that came from elsewhere. */
    void show(float[] example) {
        place(data.data().preparation().undo(example));
        List<String> texts = data.recorded(example, words);
        for (int i = 0; i < texts.size(); i++) {
            String unit = words.unit(data.task(), i).map(of -> " " + of).orElse("");
            fields.get(i).write(texts.get(i).equals(Column.MISSING) ? Column.MISSING : texts.get(i) + unit);
        }
    }

    /** Sets all columns to the middle of the training examples. */
    void middle() {
        put.accept(data.data().preparation().apply(data.data().preparation().middle()));
    }

    private void place(float[] recorded) {
        for (int i = 0; i < recorded.length; i++) {
            fields.get(i).place(recorded[i]);
        }
    }
}
