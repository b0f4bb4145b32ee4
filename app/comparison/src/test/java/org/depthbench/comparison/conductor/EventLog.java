package org.depthbench.comparison.conductor;

import java.util.List;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;

/** Writes down every event, and wakes whoever waits for one at the list. */
record EventLog(List<ComparisonEvent> events) implements ComparisonListener {
    private void add(ComparisonEvent event) {
        synchronized (events) {
            events.add(event);
            events.notifyAll();
        }
    }

    @Override
    public void answering(Side side, TrialEvent.Answering event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void predicted(Side side, TrialEvent.Predicted event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void warned(Side side, TrialEvent.Warned event) {
        add(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        add(event);
    }
}
