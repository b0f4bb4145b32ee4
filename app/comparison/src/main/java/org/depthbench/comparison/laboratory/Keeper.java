package org.depthbench.comparison.laboratory;

import org.depthbench.comparison.farm.Finished;

/** Where an experiment's trials are kept. */
interface Keeper {
    /** Keeps a trial; its number, or 0 when it could not be kept. */
    long keep(int place, Finished finished, boolean alone);

    /** Adds to the time that was worked on it. */
    void worked(double seconds);

    /** Nothing is kept. */
    static Keeper none() {
        return new Keeper() {
            @Override
            public long keep(int place, Finished finished, boolean alone) {
                return 0;
            }

            @Override
            public void worked(double seconds) {
                // Nobody will ask.
            }
        };
    }
}
