package org.depthbench.comparison.result;

/**
 * What was measured of one epoch. Losses and accuracies are those at the epoch's end; times and examples are the epoch's
 * own.
 *
 * @param epoch from 1
 * @param trainLoss cross-entropy on the training examples, nats
 * @param trainAccuracy fraction
 * @param testLoss cross-entropy on the held-out examples, nats
 * @param testAccuracy fraction
 * @param trainingSeconds wall time inside training calls: no evaluation, inspection, pause or transport
 * @param cpuSeconds user and system time of the trial's process over the same calls
 * @param ownSeconds what the training thread would need with a core to itself: its CPU time and the garbage collector's,
 *     over the same calls
 * @param examples training examples seen
 * @param peakMemoryBytes largest resident set of the trial's process so far
 * @param heapBytes used on its Java heap at the epoch's end
 * @param offHeapBytes held in its native arrays at the epoch's end: parameters, gradients, optimiser state, workspaces
 */
public record EpochRecord(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double testLoss,
        double testAccuracy,
        double trainingSeconds,
        double cpuSeconds,
        double ownSeconds,
        long examples,
        long peakMemoryBytes,
        long heapBytes,
        long offHeapBytes) {

    /** Training examples per second of training time. */
    public double examplesPerSecond() {
        return examples / trainingSeconds;
    }
}
