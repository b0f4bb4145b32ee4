package org.depthbench.network;

import java.util.Objects;

/**
 * How one network is trained.
 *
 * @param learningRate the step size, above 0 and at most 10
 * @param batchSize examples in one step, 1 to 4,096
 * @param l1 weight of the sum of absolute weights in the loss, 0 to 1
 * @param l2 weight of half the sum of squared weights in the loss, 0 to 1
 */
public record TrainingSettings(Optimiser optimiser, double learningRate, int batchSize, double l1, double l2) {
    public TrainingSettings {
        Objects.requireNonNull(optimiser, "Training needs an optimiser.");
        if (!(learningRate > 0 && learningRate <= 10)) {
            throw new IllegalArgumentException(
                    "Learning rate must be above 0 and at most 10, was " + learningRate + ".");
        }
        Check.range("Batch size", batchSize, 1, 4096);
        Check.range("L1", l1, 0, 1);
        Check.range("L2", l2, 0, 1);
    }

    /** Adam without weight penalties. */
    public static TrainingSettings adam(double learningRate, int batchSize) {
        return new TrainingSettings(Optimiser.ADAM, learningRate, batchSize, 0, 0);
    }
}
