package org.depthbench.comparison.conductor;

import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialListener;
import org.depthbench.comparison.spec.Side;

/** Tells a comparison's listener whose event it is. */
record OfSide(Side side, ComparisonListener listener) implements TrialListener {
    @Override
    public void stateChanged(TrialEvent.StateChanged event) {
        listener.stateChanged(side, event);
    }

    @Override
    public void workerStarted(TrialEvent.WorkerStarted event) {
        listener.workerStarted(side, event);
    }

    @Override
    public void trialPrepared(TrialEvent.TrialPrepared event) {
        listener.trialPrepared(side, event);
    }

    @Override
    public void sliceTrained(TrialEvent.SliceTrained event) {
        listener.sliceTrained(side, event);
    }

    @Override
    public void epochFinished(TrialEvent.EpochFinished event) {
        listener.epochFinished(side, event);
    }

    @Override
    public void predicted(TrialEvent.Predicted event) {
        listener.predicted(side, event);
    }

    @Override
    public void answering(TrialEvent.Answering event) {
        listener.answering(side, event);
    }

    @Override
    public void warned(TrialEvent.Warned event) {
        listener.warned(side, event);
    }
}
