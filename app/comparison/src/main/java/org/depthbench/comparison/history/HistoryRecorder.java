package org.depthbench.comparison.history;

import java.util.function.Consumer;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a running comparison into the history, epoch by epoch. When the history refuses, the comparison goes on, its
 * person is told once, and everything is tried again at the end.
 */
public final class HistoryRecorder implements ComparisonListener {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryRecorder.class);

    private final RunHistory history;
    private final long comparison;
    private final Consumer<String> trouble;
    private boolean incomplete;
    private boolean told;

    /**
     * @param comparison its number in the history
     * @param trouble told one sentence when the history refuses
     */
    public HistoryRecorder(RunHistory history, long comparison, Consumer<String> trouble) {
        this.history = history;
        this.comparison = comparison;
        this.trouble = trouble;
    }

    @Override
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        keep(() -> history.keepState(comparison, side, event.state(), event.error()));
    }

    @Override
    public void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        // The log is found by its own name.
    }

    @Override
    public void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        keep(() -> history.keepPrepared(comparison, side, event.prepared()));
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        keep(() -> history.keepEpoch(comparison, side, event.epoch()));
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        boolean again = incomplete;
        incomplete = false;
        keep(() -> {
            for (Side side : Side.values()) {
                history.keepHash(comparison, side, event.result().side(side).parameterHash());
            }
        });
        if (again) {
            keep(() -> keepAll(event.result()));
        }
    }

    private void keepAll(ComparisonResult result) {
        for (Side side : Side.values()) {
            TrialResult trial = result.side(side);
            for (EpochRecord epoch : trial.epochs()) {
                history.keepEpoch(comparison, side, epoch);
            }
            history.keepState(comparison, side, trial.state(), trial.error());
            if (trial.prepared() != null) {
                history.keepPrepared(comparison, side, trial.prepared());
            }
        }
    }

    private void keep(Runnable change) {
        try {
            change.run();
        } catch (DepthbenchException e) {
            LOG.error("The run history refused", e);
            incomplete = true;
            if (!told) {
                told = true;
                trouble.accept(e.getMessage() + " Training goes on.");
            }
        }
    }

    @Override
    public void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        // Only whole epochs are kept.
    }

    @Override
    public void resourcesSampled(Side side, TrialEvent.ResourcesSampled event) {
        // The peak is part of each epoch.
    }

    @Override
    public void predicted(Side side, TrialEvent.Predicted event) {
        // TODO
    }

    @Override
    public void warned(Side side, TrialEvent.Warned event) {
        // A warning is for the person who watches.
    }
}
