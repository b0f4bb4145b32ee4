package org.depthbench.comparison.run;

import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Progress;

/** Adds up the slices of one epoch. */
final class EpochTally {
    private long wallNanos;
    private long cpuNanos;
    private long ownNanos;
    private long examples;

    void add(Progress slice) {
        wallNanos += slice.wallNanos();
        cpuNanos += slice.cpuNanos();
        ownNanos += slice.ownNanos();
        examples += slice.examples();
    }

    EpochRecord close(int epoch, Evaluation train, Evaluation test, long peakMemoryBytes) {
        return new EpochRecord(
                epoch,
                train.loss(),
                train.accuracy(),
                test.loss(),
                test.accuracy(),
                wallNanos / 1e9,
                cpuNanos / 1e9,
                ownNanos / 1e9,
                examples,
                peakMemoryBytes,
                test.memory().heapBytes(),
                test.memory().offHeapBytes());
    }
}
