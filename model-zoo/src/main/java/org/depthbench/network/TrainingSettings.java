package org.depthbench.network;

import java.util.Objects;
import org.depthbench.network.shape.Check;

/**
 * How one network is trained.
 *
 * @param learningRate the step size, above 0 and at most 10
 * @param rateSchedule how the step size changes with the epochs
 * @param batchSize examples in one step, 1 to 4,096
 * @param l1 weight of the sum of absolute weights in the loss, 0 to 1
 * @param l2 weight of half the sum of squared weights in the loss, 0 to 1; see {@link Optimiser#ADAMW} for its other meaning
 * @param clipNorm the longest that the gradient of one layer may be, 0 to 1,000; 0 sets no limit (Pascanu et al. 2013, ICML)
 * @param balancedClasses whether each class counts as much as any other: an example of class c, of which the training part has n(c) of
 *     n, counts {@code n/(k·n(c))} times in the loss, where k classes occur; the loss of a batch of m stays {@code Σ w·loss/m}, and w is
 *     1 on average over an epoch (King and Zeng 2001, Political Analysis 9)
 */
public record TrainingSettings(
        Optimiser optimiser,
        double learningRate,
        RateSchedule rateSchedule,
        int batchSize,
        Loss loss,
        double l1,
        double l2,
        double clipNorm,
        boolean balancedClasses) {
    public TrainingSettings {
        Objects.requireNonNull(optimiser, "Training needs an optimiser.");
        if (!(learningRate > 0 && learningRate <= 10)) {
            throw new IllegalArgumentException(
                    "Learning rate must be above 0 and at most 10, was " + learningRate + ".");
        }
        Objects.requireNonNull(rateSchedule, "Training needs a learning-rate schedule.");
        Check.range("Batch size", batchSize, 1, 4096);
        Objects.requireNonNull(loss, "Training needs a loss.");
        Check.range("L1", l1, 0, 1);
        Check.range("L2", l2, 0, 1);
        Check.range("Clip", clipNorm, 0, 1000);
    }

    /** Adam at a constant rate without weight penalties, against the cross-entropy. */
    public static TrainingSettings adam(double learningRate, int batchSize) {
        return of(Optimiser.ADAM, learningRate, batchSize);
    }

    /** An optimiser at a constant rate without weight penalties, against the cross-entropy. */
    public static TrainingSettings of(Optimiser optimiser, double learningRate, int batchSize) {
        return new TrainingSettings(
                optimiser, learningRate, RateSchedule.CONSTANT, batchSize, Loss.CROSS_ENTROPY, 0, 0, 0, false);
    }

    /** The same with another optimiser. */
    public TrainingSettings with(Optimiser other) {
        return new TrainingSettings(
                other, learningRate, rateSchedule, batchSize, loss, l1, l2, clipNorm, balancedClasses);
    }

    /** The same with another loss. */
    public TrainingSettings with(Loss other) {
        return new TrainingSettings(
                optimiser, learningRate, rateSchedule, batchSize, other, l1, l2, clipNorm, balancedClasses);
    }

    /** The same with another schedule of the learning rate. */
    public TrainingSettings with(RateSchedule other) {
        return new TrainingSettings(optimiser, learningRate, other, batchSize, loss, l1, l2, clipNorm, balancedClasses);
    }

    /** The same with another learning rate. */
    public TrainingSettings withLearningRate(double other) {
        return new TrainingSettings(optimiser, other, rateSchedule, batchSize, loss, l1, l2, clipNorm, balancedClasses);
    }

    /** The same with another batch size. */
    public TrainingSettings withBatchSize(int other) {
        return new TrainingSettings(
                optimiser, learningRate, rateSchedule, other, loss, l1, l2, clipNorm, balancedClasses);
    }

    /** The same with other weight penalties. */
    public TrainingSettings withPenalties(double otherL1, double otherL2) {
        return new TrainingSettings(
                optimiser, learningRate, rateSchedule, batchSize, loss, otherL1, otherL2, clipNorm, balancedClasses);
    }

    /** The same with another limit of the gradient. */
    public TrainingSettings withClipNorm(double other) {
        return new TrainingSettings(
                optimiser, learningRate, rateSchedule, batchSize, loss, l1, l2, other, balancedClasses);
    }

    /** The same with each class counting as much as any other, or each example. */
    public TrainingSettings withBalancedClasses(boolean other) {
        return new TrainingSettings(optimiser, learningRate, rateSchedule, batchSize, loss, l1, l2, clipNorm, other);
    }
}
