package org.depthbench.comparison.run;

import org.depthbench.datasets.task.Metric;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.Trial;

/**
 * What a trained network says of each test example, so that two trials can be compared example by example.
 *
 * @param epoch after which it was asked
 * @param values the most probable class of each example, or its quantities; example by example
 */
public record TestPredictions(int epoch, float[] values) {
    /** What a network says now, after an epoch. */
    static TestPredictions of(Trial trial, Metric metric, int epoch) {
        Answer answer = trial.inspect(new Query.Predict(Split.TEST, 0, Integer.MAX_VALUE));
        if (!(answer instanceof Answer.Predictions predictions)) {
            throw new IllegalStateException("Not what was asked: " + answer);
        }
        float[][] rows = predictions.outputs();
        return new TestPredictions(epoch, metric.ofClasses() ? classes(predictions) : all(rows));
    }

    private static float[] classes(Answer.Predictions predictions) {
        float[] classes = new float[predictions.outputs().length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = predictions.predicted(i);
        }
        return classes;
    }

    private static float[] all(float[][] rows) {
        int width = rows.length == 0 ? 0 : rows[0].length;
        float[] values = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * width, width);
        }
        return values;
    }
}
