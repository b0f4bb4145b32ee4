package org.depthbench.comparison.run;

/** Hears what happens while one trial runs. */
public interface TrialListener {
    /** It came into another state. */
    void stateChanged(TrialEvent.StateChanged event);

    /** Its process has started. */
    void workerStarted(TrialEvent.WorkerStarted event);

    /** It stands ready. */
    void trialPrepared(TrialEvent.TrialPrepared event);

    /** A slice was trained. */
    void sliceTrained(TrialEvent.SliceTrained event);

    /** An epoch was trained and evaluated. */
    void epochFinished(TrialEvent.EpochFinished event);

    /** Its network was asked of each test example. */
    void predicted(TrialEvent.Predicted event);

    /** The resources of its process were read. */
    void resourcesSampled(TrialEvent.ResourcesSampled event);

    /** Something went wrong that does not end it. */
    void warned(TrialEvent.Warned event);
}
