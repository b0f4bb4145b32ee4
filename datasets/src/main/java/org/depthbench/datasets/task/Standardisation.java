package org.depthbench.datasets.task;

import java.util.Arrays;

/**
 * Brings each column to mean 0 and standard deviation 1, as found on the training examples alone, and back.
 *
 * @param means one a column, in the units of the recording
 * @param deviations one a column, above 0
 */
public record Standardisation(float[] means, float[] deviations) {
    /** Leaves every number as it is. */
    public static Standardisation none(int width) {
        float[] ones = new float[width];
        Arrays.fill(ones, 1);
        return new Standardisation(new float[width], ones);
    }

    /** What these examples need. */
    public static Standardisation of(Examples train) {
        int width = train.width();
        float[] means = new float[width];
        float[] deviations = new float[width];
        for (int column = 0; column < width; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < train.count(); row++) {
                double value = train.features()[row * width + column];
                sum += value;
                squares += value * value;
            }
            double mean = sum / train.count();
            double variance = Math.max(0, squares / train.count() - mean * mean);
            means[column] = (float) mean;
            // A column that never changes carries nothing and becomes 0.
            deviations[column] = variance > 0 ? (float) Math.sqrt(variance) : 1;
        }
        return new Standardisation(means, deviations);
    }

    /** The examples, standardised. */
    public Examples apply(Examples examples) {
        return new Examples(apply(examples.features()), examples.labels(), examples.width());
    }

    /** Recorded numbers, of one example or several, standardised. */
    public float[] apply(float[] recorded) {
        float[] values = recorded.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - means[i % means.length]) / deviations[i % means.length];
        }
        return values;
    }

    /** The numbers, of one example or several, as they were recorded. */
    public float[] undo(float[] standardised) {
        float[] values = standardised.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * deviations[i % means.length] + means[i % means.length];
        }
        return values;
    }
}
