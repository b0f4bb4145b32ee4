package org.depthbench.datasets.task;

/**
 * Where the randomness of a task's data comes from.
 *
 * @param split decides which examples are drawn or chosen
 * @param noise decides what is added to them
 */
public record DataSeeds(long split, long noise) {}
