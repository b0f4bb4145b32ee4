package org.depthbench.trial;

/**
 * How well the network does on one part of the data.
 *
 * @param memory what the trial's process holds
 */
public record Evaluation(Scores scores, Memory memory) {}
