package org.depthbench.comparison.result;

/**
 * What it took to reach a score for the first time.
 *
 * @param macs multiply–accumulates of the forward passes
 */
public record CostToTarget(double seconds, int epochs, long examples, double macs) {}
