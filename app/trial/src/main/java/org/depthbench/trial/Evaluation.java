package org.depthbench.trial;

/**
 * How well the network does on one part of the data.
 *
 * @param loss mean cross-entropy in nats; a probability below 1e-7 counts as 1e-7
 * @param accuracy fraction of examples whose most probable class is theirs
 * @param memory what the trial's process holds
 */
public record Evaluation(double loss, double accuracy, Memory memory) {}
