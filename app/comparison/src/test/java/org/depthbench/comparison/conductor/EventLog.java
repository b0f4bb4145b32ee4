package org.depthbench.comparison.conductor;

import java.util.List;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;

/** Writes down every event. */
record EventLog(List<ComparisonEvent> events) implements ComparisonListener {
    @Override
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void predicted(Side side, TrialEvent.Predicted event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void warned(Side side, TrialEvent.Warned event) {
        events.add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        events.add(event);
    }
}
