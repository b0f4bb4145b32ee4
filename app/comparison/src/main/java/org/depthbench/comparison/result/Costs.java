package org.depthbench.comparison.result;

/**
 * What one epoch took. Times and examples are the epoch's own.
 *
 * @param trainingSeconds wall time inside training calls: no evaluation, inspection, pause or transport
 * @param cpuSeconds user and system time of the trial's process over the same calls
 * @param ownSeconds what the training thread would need with a core to itself: its CPU time and the garbage collector's,
 *     over the same calls
 * @param examples training examples seen
 * @param peakMemoryBytes the most that the trial's process had held by the epoch's end, by the operating system's own count
 * @param heapBytes used on its Java heap at the epoch's end
 * @param networkBytes of the network alone: parameters, gradients, optimiser's state, buffers of activations; 0 where it was
 *     not measured yet
 */
public record Costs(
        double trainingSeconds,
        double cpuSeconds,
        double ownSeconds,
        long examples,
        long peakMemoryBytes,
        long heapBytes,
        long networkBytes) {}
