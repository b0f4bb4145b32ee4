package org.depthbench.comparison.run;

import java.nio.file.Path;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.jspecify.annotations.Nullable;

/** Something that happened while a trial ran. */
public sealed interface TrialEvent {
    /** Calls the listener's method for this kind of event. */
    void dispatch(TrialListener listener);

    /**
     * It came into another state.
     *
     * @param error what ended a failed trial, in one sentence
     * @param parameterHash SHA-256 of a finished trial's parameters; null before
     */
    record StateChanged(
            TrialState state,
            @Nullable String error,
            @Nullable String parameterHash) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.stateChanged(this);
        }
    }

    /** Its process has started; what that prints is kept in the log. */
    record WorkerStarted(Path log) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.workerStarted(this);
        }
    }

    /** It stands ready. */
    record TrialPrepared(Prepared prepared) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.trialPrepared(this);
        }
    }

    /**
     * A slice was trained.
     *
     * @param trainingSeconds training time of the trial so far
     * @param examples training examples seen so far
     */
    record SliceTrained(Progress progress, double trainingSeconds, long examples) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.sliceTrained(this);
        }
    }

    /** An epoch was trained and evaluated. */
    record EpochFinished(EpochRecord epoch) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.epochFinished(this);
        }
    }

    /** Its network was asked of each test example: at its end, or where an epoch is the best and that counts. */
    record Predicted(TestPredictions predictions) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.predicted(this);
        }
    }

    /**
     * Its process does not answer, or answers again.
     *
     * @param sentence says so; empty when the process ended instead
     */
    record Answering(boolean answers, String sentence) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.answering(this);
        }
    }

    /** Something went wrong that does not end it, in one sentence. */
    record Warned(String sentence) implements TrialEvent {
        @Override
        public void dispatch(TrialListener listener) {
            listener.warned(this);
        }
    }
}
