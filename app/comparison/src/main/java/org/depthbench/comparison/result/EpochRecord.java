package org.depthbench.comparison.result;

import java.util.List;
import java.util.Optional;
import org.depthbench.trial.Scores;
import org.depthbench.trial.document.LeftOut;

/**
 * What was measured of one epoch; scores are those at its end.
 *
 * @param epoch from 1
 * @param train on the examples that were learned from
 * @param validation on those that were set aside to choose by; empty where none were
 * @param test on the held-out examples
 * @param costs of this epoch, and of those before it that have no record because nothing was evaluated after them
 * @param gradientSizes how large the gradient of each layer was when the first of these epochs began, as {@link
 *     org.depthbench.trial.Progress#gradientSizes} says; empty where that was not measured
 */
public record EpochRecord(
        int epoch,
        Scores train,
        Optional<Scores> validation,
        Scores test,
        Costs costs,
        @LeftOut List<Double> gradientSizes) {
    public EpochRecord {
        gradientSizes = List.copyOf(gradientSizes);
    }

    /** One whose gradients were not measured. */
    public EpochRecord(int epoch, Scores train, Optional<Scores> validation, Scores test, Costs costs) {
        this(epoch, train, validation, test, costs, List.of());
    }

    /** Wall time of its training, in seconds. */
    public double trainingSeconds() {
        return costs.trainingSeconds();
    }

    /** CPU time of its training, in seconds. */
    public double cpuSeconds() {
        return costs.cpuSeconds();
    }

    /** Training examples seen in it. */
    public long examples() {
        return costs.examples();
    }

    /** Training examples per second of training time. */
    public double examplesPerSecond() {
        return examples() / trainingSeconds();
    }

    /** The score by which something may be chosen; NaN where nothing was set aside for that. */
    public double validationScore() {
        return validation.map(Scores::score).orElse(Double.NaN);
    }

    /** Whether it is better than another epoch by what was set aside to choose by. */
    boolean betterThan(EpochRecord other) {
        return validation.isPresent()
                && other.validation.isPresent()
                && validation.get().betterThan(other.validation.get());
    }
}
