package org.depthbench.comparison.laboratory;

/**
 * How far an experiment is.
 *
 * @param done trials that have come to their end
 * @param planned trials that it consists of
 * @param reused of those done, trials that had been trained before
 * @param failed of those done, trials that did not finish
 * @param seconds that it has been worked on since it was begun or gone on with
 * @param secondsLeft about how long it still takes; NaN before that can be told
 */
public record ExperimentProgress(int done, int planned, int reused, int failed, double seconds, double secondsLeft) {
    /** Between 0 and 1. */
    public double share() {
        return planned == 0 ? 1 : (double) done / planned;
    }
}
