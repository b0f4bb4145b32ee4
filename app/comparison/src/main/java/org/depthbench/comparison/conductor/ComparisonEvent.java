package org.depthbench.comparison.conductor;

import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.trial.Prepared;
import org.depthbench.comparison.trial.Progress;
import org.jspecify.annotations.Nullable;

/** Something that happened while a comparison ran. */
public sealed interface ComparisonEvent {
    /** Calls the listener's method for this kind of event. */
    void dispatch(ComparisonListener listener);

    /**
     * A trial came into another state.
     *
     * @param error what ended a failed trial, in one sentence
     */
    record StateChanged(
            Side side, TrialState state, @Nullable String error) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.stateChanged(this);
        }
    }

    /** A trial stands ready. */
    record TrialPrepared(Side side, Prepared prepared) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.trialPrepared(this);
        }
    }

    /**
     * A slice was trained.
     *
     * @param trainingSeconds training time of the trial so far
     * @param examples training examples seen so far
     */
    record SliceTrained(Side side, Progress progress, double trainingSeconds, long examples)
            implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.sliceTrained(this);
        }
    }

    /** An epoch was trained and evaluated. */
    record EpochFinished(Side side, EpochRecord epoch) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.epochFinished(this);
        }
    }

    /**
     * The resources of a trial's process were read.
     *
     * @param residentBytes its resident set now
     */
    record ResourcesSampled(Side side, long residentBytes) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.resourcesSampled(this);
        }
    }

    /** Something went wrong that does not end the trial, in one sentence. */
    record Warned(Side side, String sentence) implements ComparisonEvent {
        @Override
        public void dispatch(ComparisonListener listener) {
            listener.warned(this);
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
