package org.depthbench.comparison.run;

import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Scores;

/** Adds up the slices of one epoch. */
final class EpochTally {
    private long wallNanos;
    private long cpuNanos;
    private long ownNanos;
    private long examples;
    private List<Double> gradientSizes = List.of();

    void add(Progress slice) {
        wallNanos += slice.wallNanos();
        cpuNanos += slice.cpuNanos();
        ownNanos += slice.ownNanos();
        examples += slice.examples();
        gradientSizes = gradientSizes.isEmpty() ? slice.gradientSizes() : gradientSizes;
    }

    EpochRecord close(int epoch, Scores train, Optional<Scores> validation, Evaluation test) {
        return new EpochRecord(
                epoch,
                train,
                validation,
                test.scores(),
                new Costs(
                        wallNanos / 1e9,
                        cpuNanos / 1e9,
                        ownNanos / 1e9,
                        examples,
                        test.memory().peakBytes(),
                        test.memory().heapBytes(),
                        test.memory().networkBytes()),
                gradientSizes);
    }
}
