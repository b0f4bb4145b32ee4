package org.depthbench.comparison.trial;

/**
 * What a trial's process holds, as it knows itself.
 *
 * @param heapBytes used on the Java heap
 * @param offHeapBytes held by the native maths library
 * @param parameterBytes the network's parameters alone
 */
public record Memory(long heapBytes, long offHeapBytes, long parameterBytes) {}
