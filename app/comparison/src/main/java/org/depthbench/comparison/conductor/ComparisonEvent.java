package org.depthbench.comparison.conductor;

import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;

/** Something that happened while a comparison ran. */
public sealed interface ComparisonEvent {
    /** Calls the listener's method for this kind of event. */
    void dispatch(ComparisonListener listener);

    /** Something happened to the trial of one side. */
    record OfTrial(Side side, TrialEvent event) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            event.dispatch(new OfSide(side, listener));
        }
    }

    /** Both trials came to their end. */
    record ComparisonEnded(ComparisonResult result) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.comparisonEnded(this);
        }
    }
}
