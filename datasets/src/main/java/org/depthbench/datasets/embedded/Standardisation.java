package org.depthbench.datasets.embedded;

import org.depthbench.datasets.task.Examples;

/** Brings each column to mean 0 and standard deviation 1, as found on the training examples alone. */
record Standardisation(float[] means, float[] deviations) {
    static Standardisation of(Examples train) {
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

    Examples apply(Examples examples) {
        int width = examples.width();
        float[] features = examples.features().clone();
        for (int i = 0; i < features.length; i++) {
            features[i] = (features[i] - means[i % width]) / deviations[i % width];
        }
        return new Examples(features, examples.labels(), width);
    }
}
