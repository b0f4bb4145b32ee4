package org.depthbench.trial;

/**
 * What a trial's process has held, and what its network holds.
 *
 * @param peakBytes the most that the process ever held at once, by the operating system's own count; 0 where that keeps none
 * @param heapBytes used on the Java heap now
 * @param networkBytes of the network alone: parameters, gradients, the optimiser's state, and the buffers that activations and
 *     their derivatives are computed in
 */
public record Memory(long peakBytes, long heapBytes, long networkBytes) {}
