package org.depthbench.comparison.conductor;

import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;

/**
 * Hears what happens while a comparison runs, one event at a time, on the conductor's threads: it must be quick, and hand
 * over what takes long.
 */
public interface ComparisonListener {
    default void stateChanged(Side side, TrialEvent.StateChanged event) {
        // Not everybody listens to everything.
    }

    default void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        // Not everybody listens to everything.
    }

    default void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        // Not everybody listens to everything.
    }

    default void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        // Not everybody listens to everything.
    }

    default void epochFinished(Side side, TrialEvent.EpochFinished event) {
        // Not everybody listens to everything.
    }

    default void predicted(Side side, TrialEvent.Predicted event) {
        // Not everybody listens to everything.
    }

    default void answering(Side side, TrialEvent.Answering event) {
        // Not everybody listens to everything.
    }

    default void warned(Side side, TrialEvent.Warned event) {
        // Not everybody listens to everything.
    }

    default void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        // Not everybody listens to everything.
    }
}
