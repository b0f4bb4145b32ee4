package org.depthbench.comparison.conductor;

import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;

/**
 * Hears what happens while a comparison runs, one event at a time, on the conductor's threads: it must be quick, and hand
 * over what takes long.
 */
public interface ComparisonListener {
    void stateChanged(Side side, TrialEvent.StateChanged event);

    void workerStarted(Side side, TrialEvent.WorkerStarted event);

    void trialPrepared(Side side, TrialEvent.TrialPrepared event);

    void sliceTrained(Side side, TrialEvent.SliceTrained event);

    void epochFinished(Side side, TrialEvent.EpochFinished event);

    void predicted(Side side, TrialEvent.Predicted event);

    void resourcesSampled(Side side, TrialEvent.ResourcesSampled event);

    void warned(Side side, TrialEvent.Warned event);

    void comparisonEnded(ComparisonEvent.ComparisonEnded event);
}
