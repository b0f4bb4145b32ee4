package org.depthbench.comparison.run;

/** Hears what happens while one trial runs; what it does not want to know it need not hear. */
public interface TrialListener {
    /** It came into another state. */
    default void stateChanged(TrialEvent.StateChanged event) {
        // Not everybody listens to everything.
    }

    /** Its process has started. */
    default void workerStarted(TrialEvent.WorkerStarted event) {
        // Not everybody listens to everything.
    }

    /** It stands ready. */
    default void trialPrepared(TrialEvent.TrialPrepared event) {
        // Not everybody listens to everything.
    }

    /** A slice was trained. */
    default void sliceTrained(TrialEvent.SliceTrained event) {
        // Not everybody listens to everything.
    }

    /** An epoch was trained and evaluated. */
    default void epochFinished(TrialEvent.EpochFinished event) {
        // Not everybody listens to everything.
    }

    /** Its network was asked of each test example. */
    default void predicted(TrialEvent.Predicted event) {
        // Not everybody listens to everything.
    }

    /** Its process does not answer, or answers again. */
    default void answering(TrialEvent.Answering event) {
        // Not everybody listens to everything.
    }

    /** Something went wrong that does not end it. */
    default void warned(TrialEvent.Warned event) {
        // Not everybody listens to everything.
    }
}
