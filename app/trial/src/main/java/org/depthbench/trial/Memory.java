package org.depthbench.trial;

/**
 * What a trial's process holds, as it knows itself.
 *
 * @param heapBytes used on the Java heap
 * @param offHeapBytes held in native arrays: parameters, gradients, the optimiser's state, and the workspaces that
 *     activations are computed in
 * @param parameterBytes the network's parameters alone
 */
public record Memory(long heapBytes, long offHeapBytes, long parameterBytes) {}
