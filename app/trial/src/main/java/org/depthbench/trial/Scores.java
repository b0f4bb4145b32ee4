package org.depthbench.trial;

import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Metric;

/**
 * How well a network does on one part of the data.
 *
 * @param loss of classes the mean cross-entropy in nats, where a probability below 1e-7 counts as 1e-7; of quantities the mean
 *     squared error, in their unit squared
 * @param score by the task's metric: accuracy or balanced accuracy, 0 to 1, or the coefficient of determination, 1 at most
 */
public record Scores(double loss, double score) {
    private static final double LEAST_PROBABILITY = 1e-7;

    /**
     * The scores of what a network puts out.
     *
     * @param outputs a row an example: the probability of each class, or each quantity
     * @param metric by which a network is judged
     */
    public static Scores of(float[][] outputs, Examples examples, Metric metric) {
        return switch (metric) {
            case ACCURACY, BALANCED_ACCURACY -> ofClasses(outputs, examples.classes(), metric);
            case R_SQUARED -> ofQuantities(outputs, examples.quantities());
        };
    }

    private static Scores ofClasses(float[][] outputs, int[] classes, Metric metric) {
        Answer.Predictions predictions = new Answer.Predictions(outputs);
        double loss = 0;
        int right = 0;
        int[] examplesOf = new int[outputs.length == 0 ? 0 : outputs[0].length];
        int[] rightOf = new int[examplesOf.length];
        for (int i = 0; i < classes.length; i++) {
            double probability = outputs[i][classes[i]];
            // Math.max(NaN, x) is NaN, so a network that has diverged cannot pass for a good one.
            loss -= Math.log(Math.max(probability, LEAST_PROBABILITY));
            int hit = predictions.predicted(i) == classes[i] ? 1 : 0;
            right += hit;
            rightOf[classes[i]] += hit;
            examplesOf[classes[i]]++;
        }
        double score =
                metric == Metric.BALANCED_ACCURACY ? meanShare(rightOf, examplesOf) : (double) right / classes.length;
        return new Scores(loss / classes.length, score);
    }

    /** The mean over the classes that occur. */
    private static double meanShare(int[] rightOf, int[] examplesOf) {
        double shares = 0;
        int occurring = 0;
        for (int i = 0; i < examplesOf.length; i++) {
            if (examplesOf[i] > 0) {
                shares += (double) rightOf[i] / examplesOf[i];
                occurring++;
            }
        }
        return shares / occurring;
    }

    private static Scores ofQuantities(float[][] outputs, Labels.Quantities quantities) {
        int count = quantities.count();
        int width = quantities.width();
        float[] values = quantities.values();
        double allErrors = 0;
        double determined = 0;
        for (int k = 0; k < width; k++) {
            double mean = 0;
            for (int i = 0; i < count; i++) {
                mean += values[i * width + k];
            }
            mean /= count;
            double errors = 0;
            double spread = 0;
            for (int i = 0; i < count; i++) {
                double value = values[i * width + k];
                errors += (outputs[i][k] - value) * (outputs[i][k] - value);
                spread += (value - mean) * (value - mean);
            }
            allErrors += errors;
            // Where nothing varies, who says the one value has said all, and who errs has said nothing.
            determined += spread > 0 ? 1 - errors / spread : errors == 0 ? 1 : 0;
        }
        return new Scores(allErrors / count / width, determined / width);
    }

    /** Whether a network of these scores is better than one of others: by its score, of equals by its loss. */
    public boolean betterThan(Scores others) {
        return score > others.score || (score == others.score && loss < others.loss);
    }
}
