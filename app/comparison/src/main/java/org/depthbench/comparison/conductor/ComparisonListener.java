package org.depthbench.comparison.conductor;

/**
 * Hears what happens while a comparison runs, one event at a time, on the conductor's threads: it must be quick, and hand
 * over what takes long.
 */
public interface ComparisonListener {
    void stateChanged(ComparisonEvent.StateChanged event);

    void trialPrepared(ComparisonEvent.TrialPrepared event);

    void sliceTrained(ComparisonEvent.SliceTrained event);

    void epochFinished(ComparisonEvent.EpochFinished event);

    void resourcesSampled(ComparisonEvent.ResourcesSampled event);

    void warned(ComparisonEvent.Warned event);

    void comparisonEnded(ComparisonEvent.ComparisonEnded event);
}
