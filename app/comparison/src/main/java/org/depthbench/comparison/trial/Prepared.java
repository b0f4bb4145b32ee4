package org.depthbench.comparison.trial;

/**
 * A trial that stands ready.
 *
 * @param dataSha256 digest of the examples as used
 * @param batchesPerEpoch how many steps one epoch has; the last may be of a smaller batch
 * @param parameterHash SHA-256 of the initial parameters
 * @param engine what trains it
 * @param processId of the process that trains it
 */
public record Prepared(
        String dataSha256, int batchesPerEpoch, String parameterHash, EngineFacts engine, long processId) {}
