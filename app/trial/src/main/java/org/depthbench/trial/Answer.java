package org.depthbench.trial;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.depthbench.datasets.driving.Drive;

/** The answer to a {@link Query}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Predictions.class, name = "predictions"),
    @JsonSubTypes.Type(value = Answer.Confusion.class, name = "confusion"),
    @JsonSubTypes.Type(value = Answer.Roc.class, name = "roc"),
    @JsonSubTypes.Type(value = Answer.Surface.class, name = "surface"),
    @JsonSubTypes.Type(value = Answer.UnitSurfaces.class, name = "unit-surfaces"),
    @JsonSubTypes.Type(value = Answer.Weights.class, name = "weights"),
    @JsonSubTypes.Type(value = Answer.Activations.class, name = "activations"),
    @JsonSubTypes.Type(value = Answer.Driven.class, name = "driven"),
    @JsonSubTypes.Type(value = Answer.Saved.class, name = "saved")
})
public sealed interface Answer {
    /**
     * What the network puts out for some examples.
     *
     * @param outputs one row an example; a column is the probability of a class, or a quantity
     */
    record Predictions(float[][] outputs) implements Answer {
        /** The most probable class of one example. */
        public int predicted(int example) {
            float[] row = outputs[example];
            int best = 0;
            for (int i = 1; i < row.length; i++) {
                best = row[i] > row[best] ? i : best;
            }
            return best;
        }
    }

    /**
     * Counts of predictions.
     *
     * @param counts {@code counts[is][said]}
     */
    record Confusion(int[][] counts) implements Answer {
        /** Of the examples of a class, the share that is taken for it; not a number where there is none. */
        public double recall(int is) {
            return (double) counts[is][is] / IntStream.of(counts[is]).sum();
        }

        /** Of what is taken for a class, the share that is of it; not a number where nothing is. */
        public double precision(int said) {
            int all = 0;
            for (int[] row : counts) {
                all += row[said];
            }
            return (double) counts[said][said] / all;
        }

        /** The mean of the recalls of those classes of which there are examples. */
        public double balancedAccuracy() {
            return IntStream.range(0, counts.length)
                    .mapToDouble(this::recall)
                    .filter(recall -> !Double.isNaN(recall))
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /**
     * How well two classes are told apart, wherever the line between them is drawn (receiver operating characteristic): from the line
     * that takes nothing for the second class to the one that takes everything for it.
     *
     * @param area under the curve: how often an example of the second class gets the greater probability of it than one of the first, equal
     *     ones counted half (Mann and Whitney 1947; Hanley and McNeil 1982); not a number where a class has no examples
     * @param falseAlarms of the first class, the share that is taken for the second, from 0 to 1
     * @param hits of the second class, the share that is taken for it, at the same lines
     */
    record Roc(double area, float[] falseAlarms, float[] hits) implements Answer {}

    /**
     * What the network puts out over a grid of points.
     *
     * @param outputs {@code [row × columns + column][class or quantity]}, the bottom row first
     */
    record Surface(int columns, int rows, float[][] outputs) implements Answer {}

    /**
     * What each unit of a layer puts out over a square grid of points.
     *
     * @param values {@code [unit][row × points + column]}, the bottom row first
     */
    record UnitSurfaces(int points, float[][] values) implements Answer {}

    /** The named parameter arrays of one layer; none for a layer that has nothing to train. */
    record Weights(List<NamedArray> parameters) implements Answer {
        public Weights {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * One parameter array.
     *
     * @param name W for weights, b for biases, and the names of batch normalisation's four
     * @param shape its dimensions
     * @param values row by row, last dimension fastest
     */
    record NamedArray(String name, List<Long> shape, float[] values) {
        public NamedArray {
            shape = List.copyOf(shape);
        }
    }

    /**
     * What a layer puts out for one input.
     *
     * @param shape its dimensions, channels before rows before columns
     * @param values last dimension fastest
     */
    record Activations(List<Long> shape, float[] values) implements Answer {
        public Activations {
            shape = List.copyOf(shape);
        }
    }

    /**
     * The network is written down.
     *
     * @param steps in time that an example is for it; 0 where an example is a list of values
     */
    record Saved(int steps) implements Answer {}

    /** How each drive went, road by road. */
    record Driven(List<Drive.Outcome> courses) implements Answer {
        public Driven {
            courses = List.copyOf(courses);
        }

        /** On how many roads it came round. */
        public int finished() {
            return Math.toIntExact(
                    courses.stream().filter(Drive.Outcome::finished).count());
        }

        /** How far it came, on average over the roads. */
        public double meanMetres() {
            return courses.stream().mapToDouble(Drive.Outcome::metres).average().orElse(Double.NaN);
        }

        /** How far it is once round, on average over the roads. */
        public double meanLength() {
            return courses.stream().mapToDouble(Drive.Outcome::length).average().orElse(Double.NaN);
        }
    }
}
