package org.depthbench.trial;

/**
 * A trial that stands ready.
 *
 * @param fingerprint of the examples as used, by which two trials can be seen to have learned from the same ones
 * @param batchesPerEpoch how many steps one epoch has; the last may be of a smaller batch
 * @param engine what trains it
 * @param processId of the process that trains it
 */
public record Prepared(String fingerprint, int batchesPerEpoch, EngineFacts engine, long processId) {}
