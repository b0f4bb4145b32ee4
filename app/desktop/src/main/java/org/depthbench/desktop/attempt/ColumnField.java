package org.depthbench.desktop.attempt;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.depthbench.datasets.input.Column;
import org.depthbench.desktop.theme.Controls;
import org.depthbench.desktop.words.Words;

/** Sets what is recorded of an example in one column; not a number where it is missing. */
interface ColumnField {
    /** What a person sees of it. */
    Region node();

    /** What is set. */
    float value();

    /** Sets a number without telling. */
    void place(float recorded);

    /** Writes what is set beside it; a dash while nothing is. */
    void write(String text);

    /** A slider over the numbers of a column, with a box beside it that says it is missing where it may be. */
    final class Quantity implements ColumnField {
        private static final int STEPS = 80;

        private final Slider slider;
        private final CheckBox missing = new CheckBox();
        private final Label value = new Label(Column.MISSING);
        private final VBox root;
        private boolean following;

        /** @param moved is run when a person has set it */
        Quantity(String name, int column, double least, double most, boolean mayMiss, Words words, Runnable moved) {
            slider = new Slider(least, most, least);
            slider.setBlockIncrement((most - least) / STEPS);
            slider.setId("try-" + column);
            slider.setAccessibleText(name);
            Controls.tip(slider, words.get("try.slider", name));
            slider.disableProperty().bind(missing.selectedProperty());
            slider.valueProperty().addListener((property, was, is) -> tell(moved));
            missing.selectedProperty().addListener((property, was, is) -> tell(moved));
            missing.setText(words.get("try.missing"));
            missing.setId("try-missing-" + column);
            value.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox head = new HBox(6, Controls.caption(name, slider), space);
            if (mayMiss) {
                head.getChildren().add(missing);
            }
            head.getChildren().add(value);
            root = new VBox(head, slider);
        }

        private void tell(Runnable moved) {
            if (!following) {
                moved.run();
            }
        }

        @Override
        public Region node() {
            return root;
        }

        @Override
        public float value() {
            return missing.isSelected() ? Float.NaN : (float) slider.getValue();
        }

        @Override
        public void place(float recorded) {
            following = true;
            missing.setSelected(Float.isNaN(recorded));
            if (!Float.isNaN(recorded)) {
                slider.setValue(recorded);
            }
            following = false;
        }

        @Override
        public void write(String text) {
            value.setText(text);
        }
    }

    /** A box of a column's values, with one more that says it is missing where it may be. */
    final class Category implements ColumnField {
        private final ChoiceBox<String> choice = new ChoiceBox<>();
        private final int values;
        private final VBox root;
        private boolean following;

        /** @param moved is run when a person has set it */
        Category(String name, int column, List<String> values, boolean mayMiss, Words words, Runnable moved) {
            this.values = values.size();
            choice.getItems().setAll(values);
            if (mayMiss) {
                choice.getItems().add(words.get("try.missing"));
            }
            choice.setId("try-" + column);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setAccessibleText(name);
            choice.getSelectionModel().selectedIndexProperty().addListener((property, was, is) -> {
                if (!following) {
                    moved.run();
                }
            });
            root = new VBox(Controls.caption(name, choice), choice);
        }

        @Override
        public Region node() {
            return root;
        }

        @Override
        public float value() {
            int index = choice.getSelectionModel().getSelectedIndex();
            return index >= 0 && index < values ? index : Float.NaN;
        }

        @Override
        public void place(float recorded) {
            following = true;
            choice.getSelectionModel().select(Float.isNaN(recorded) ? values : (int) recorded);
            following = false;
        }

        @Override
        public void write(String text) {
            // The box itself shows its value.
        }
    }
}
