package org.depthbench.datasets.task;

import java.util.Arrays;
import java.util.List;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;

/** Makes a network's inputs of what was recorded, as found on the training examples alone, and back. */
public sealed interface Preparation {
    /** How many numbers are recorded of an example. */
    int recorded();

    /** How many inputs of a network an example becomes. */
    int inputs();

    /** What was recorded, of one example or several, as a network takes it. */
    float[] apply(float[] recorded);

    /** What a network takes, of one example or several, as it was recorded; what is missing is not a number. */
    float[] undo(float[] inputs);

    /** As recorded, an example in the middle of those to learn from. */
    float[] middle();

    /** The examples, prepared. */
    default Examples apply(Examples examples) {
        return new Examples(apply(examples.features()), examples.labels(), inputs());
    }

    /** Leaves every number as it is. */
    record AsRecorded(int recorded) implements Preparation {
        @Override
        public int inputs() {
            return recorded;
        }

        @Override
        public float[] apply(float[] recorded) {
            return recorded.clone();
        }

        @Override
        public float[] undo(float[] inputs) {
            return inputs.clone();
        }

        @Override
        public float[] middle() {
            return new float[recorded];
        }
    }

    /**
     * Brings each quantity to mean 0 and standard deviation 1; one that is missing becomes the mean, and an input of its own is 1.
     * Of a category, the input of its value is 1 and the others are 0.
     *
     * @param middle of a quantity the mean of those that are known, of a category its most common value
     * @param deviations one a column, above 0; 1 for a category
     */
    record OfColumns(List<Column> columns, float[] middle, float[] deviations) implements Preparation {
        public OfColumns {
            columns = List.copyOf(columns);
        }

        /** What these examples need. */
        public static OfColumns of(List<Column> columns, Examples train) {
            float[] middle = new float[columns.size()];
            float[] deviations = new float[columns.size()];
            Arrays.fill(deviations, 1);
            for (int column = 0; column < middle.length; column++) {
                if (columns.get(column) instanceof Column.Category category) {
                    middle[column] = mostCommon(train, column, category.values().size());
                } else {
                    measure(train, column, middle, deviations);
                }
            }
            return new OfColumns(columns, middle, deviations);
        }

        private static void measure(Examples train, int column, float[] middle, float[] deviations) {
            double sum = 0;
            double squares = 0;
            int known = 0;
            for (int row = 0; row < train.count(); row++) {
                double value = train.features()[row * train.width() + column];
                if (!Double.isNaN(value)) {
                    sum += value;
                    squares += value * value;
                    known++;
                }
            }
            if (known > 0) {
                double mean = sum / known;
                double variance = Math.max(0, squares / known - mean * mean);
                middle[column] = (float) mean;
                // A column that never changes carries nothing and becomes 0.
                deviations[column] = variance > 0 ? (float) Math.sqrt(variance) : 1;
            }
        }

        private static float mostCommon(Examples train, int column, int values) {
            int[] counts = new int[values];
            int best = 0;
            for (int row = 0; row < train.count(); row++) {
                float value = train.features()[row * train.width() + column];
                if (!Float.isNaN(value)) {
                    counts[(int) value]++;
                }
            }
            for (int value = 1; value < values; value++) {
                best = counts[value] > counts[best] ? value : best;
            }
            return best;
        }

        @Override
        public int recorded() {
            return columns.size();
        }

        @Override
        public int inputs() {
            return Inputs.Columns.width(columns);
        }

        @Override
        public float[] apply(float[] recorded) {
            int examples = recorded.length / columns.size();
            float[] inputs = new float[examples * inputs()];
            int at = 0;
            for (int i = 0; i < recorded.length; i++) {
                int column = i % columns.size();
                put(recorded[i], column, inputs, at);
                at += columns.get(column).width();
            }
            return inputs;
        }

        private void put(float value, int column, float[] inputs, int at) {
            if (Float.isNaN(value)) {
                inputs[at + columns.get(column).width() - 1] = 1;
            } else if (columns.get(column) instanceof Column.Category) {
                inputs[at + (int) value] = 1;
            } else {
                inputs[at] = (value - middle[column]) / deviations[column];
            }
        }

        @Override
        public float[] undo(float[] inputs) {
            int examples = inputs.length / inputs();
            float[] recorded = new float[examples * columns.size()];
            int at = 0;
            for (int i = 0; i < recorded.length; i++) {
                int column = i % columns.size();
                recorded[i] = get(column, inputs, at);
                at += columns.get(column).width();
            }
            return recorded;
        }

        private float get(int column, float[] inputs, int at) {
            Column what = columns.get(column);
            if (what.mayMiss() && inputs[at + what.width() - 1] == 1) {
                return Float.NaN;
            }
            if (what instanceof Column.Category category) {
                for (int value = 0; value < category.values().size(); value++) {
                    if (inputs[at + value] == 1) {
                        return value;
                    }
                }
                return middle[column];
            }
            return inputs[at] * deviations[column] + middle[column];
        }
    }
}
