package org.depthbench.datasets.baseline;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Metric;
import org.depthbench.datasets.task.TaskData;

/**
 * Says of each held-out example what the training example next to it is, by Euclidean distance; of two as near, the first (Cover
 * and Hart 1967, IEEE Trans. Inf. Theory 13). It learns nothing and has no setting: what a network has to be better than.
 */
public final class NearestNeighbour {
    /** Scores on the usual examples and noise with seed 1, each computed anew by a test. */
    private static final Map<String, Double> RECORDED = Map.ofEntries(
            Map.entry("digits", 0.991),
            Map.entry("fashion", 0.806),
            Map.entry("iris", 0.92),
            Map.entry("wine", 0.949),
            Map.entry("penguins", 0.988),
            Map.entry("letters", 0.952),
            Map.entry("phones", 0.492),
            Map.entry("vowels", 0.468),
            Map.entry("terrain", 0.954),
            Map.entry("sonar", 0.837),
            Map.entry("breast-cancer", 0.951),
            Map.entry("shuttle", 0.873),
            Map.entry("ionosphere", 0.921),
            Map.entry("credit", 0.688),
            Map.entry("credit-with-persons", 0.704),
            Map.entry("driving", 0.985),
            Map.entry("two-spirals", 1.0),
            Map.entry("moons", 0.902),
            Map.entry("circles", 0.922),
            Map.entry("xor", 0.952),
            Map.entry("gaussians", 0.96),
            Map.entry("ripples", 0.870));

    private NearestNeighbour() {}

    /** Its score on the program's own tasks, as networks are scored there; empty for others. */
    public static Optional<Double> recorded(String task) {
        return Optional.ofNullable(RECORDED.get(task));
    }

    /** Its score on the held-out examples. */
    public static double score(TaskData data, Metric metric) {
        int[] nearest = nearest(data.train(), data.test());
        return switch (metric) {
            case ACCURACY -> accuracy(data, nearest);
            case BALANCED_ACCURACY -> balanced(data, nearest);
            case R_SQUARED ->
                determination(data.test().quantities(), data.train().quantities(), nearest);
        };
    }

    private static int[] nearest(Examples train, Examples test) {
        int[] nearest = new int[test.count()];
        int width = test.width();
        for (int i = 0; i < nearest.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < train.count(); k++) {
                double squares = 0;
                for (int j = 0; j < width && squares < least; j++) {
                    double difference = test.features()[i * width + j] - train.features()[k * width + j];
                    squares += difference * difference;
                }
                if (squares < least) {
                    least = squares;
                    nearest[i] = k;
                }
            }
        }
        return nearest;
    }

    private static double accuracy(TaskData data, int[] nearest) {
        int right = 0;
        for (int i = 0; i < nearest.length; i++) {
            right += data.test().label(i) == data.train().label(nearest[i]) ? 1 : 0;
        }
        return (double) right / nearest.length;
    }

    /** The mean over the classes. */
    private static double balanced(TaskData data, int[] nearest) {
        Map<Integer, double[]> rightOf = new TreeMap<>();
        for (int i = 0; i < nearest.length; i++) {
            double[] counts = rightOf.computeIfAbsent(data.test().label(i), label -> new double[2]);
            counts[0] += data.test().label(i) == data.train().label(nearest[i]) ? 1 : 0;
            counts[1]++;
        }
        return rightOf.values().stream()
                .mapToDouble(counts -> counts[0] / counts[1])
                .average()
                .orElse(Double.NaN);
    }

    /** Over all columns at once, as networks are scored. */
    private static double determination(Labels.Quantities truth, Labels.Quantities known, int[] nearest) {
        int width = truth.width();
        double[] means = new double[width];
        for (int i = 0; i < truth.values().length; i++) {
            means[i % width] += truth.values()[i] / (truth.values().length / (double) width);
        }
        double missed = 0;
        double spread = 0;
        for (int i = 0; i < truth.values().length; i++) {
            double said = known.values()[nearest[i / width] * width + i % width];
            missed += Math.pow(said - truth.values()[i], 2);
            spread += Math.pow(truth.values()[i] - means[i % width], 2);
        }
        return 1 - missed / spread;
    }
}
