package org.depthbench.comparison.conductor;

import java.util.List;

/** Writes down every event. */
record EventLog(List<ComparisonEvent> events) implements ComparisonListener {
    @Override
    public void stateChanged(ComparisonEvent.StateChanged event) {
        events.add(event);
    }

    @Override
    public void trialPrepared(ComparisonEvent.TrialPrepared event) {
        events.add(event);
    }

    @Override
    public void sliceTrained(ComparisonEvent.SliceTrained event) {
        events.add(event);
    }

    @Override
    public void epochFinished(ComparisonEvent.EpochFinished event) {
        events.add(event);
    }

    @Override
    public void resourcesSampled(ComparisonEvent.ResourcesSampled event) {
        events.add(event);
    }

    @Override
    public void warned(ComparisonEvent.Warned event) {
        events.add(event);
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        events.add(event);
    }
}
