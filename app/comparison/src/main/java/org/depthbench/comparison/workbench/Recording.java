package org.depthbench.comparison.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.history.HistoryRecorder;
import org.depthbench.comparison.history.RunHistory;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/**
 * Enters a comparison into the run history with its first batch: networks that are only looked at leave no trace. What
 * happened before is told to the history then.
 */
final class Recording implements ComparisonListener {
    /** Where the checkpoint of one side of a run is. */
    @FunctionalInterface
    interface Checkpoints {
        Path of(long id, Side side);
    }

    private final RunHistory history;
    private final ToLongFunction<RunHistory> entry;
    private final Checkpoints checkpoints;
    private final Consumer<String> warnings;
    private final List<ComparisonEvent> before = new ArrayList<>();
    private volatile @Nullable Long id;
    private @Nullable ComparisonSpec respecified;
    private @Nullable HistoryRecorder recorder;
    private boolean refused;

    /**
     * @param entry makes the entry in the history and answers its number
     * @param warnings told one sentence when the history refuses
     */
    Recording(
            RunHistory history, ToLongFunction<RunHistory> entry, Checkpoints checkpoints, Consumer<String> warnings) {
        this.history = history;
        this.entry = entry;
        this.checkpoints = checkpoints;
        this.warnings = warnings;
    }

    /** Its number in the history, once it has one. */
    Optional<Long> id() {
        return Optional.ofNullable(id);
    }

    /** Where a side saves itself, once the comparison is in the history. */
    Optional<Path> checkpoint(Side side) {
        return id().map(number -> checkpoints.of(number, side));
    }

    /**
     * Enters it now.
     *
     * @throws DepthbenchException with a sentence when the history refuses
     */
    synchronized void begin() {
        long number = entry.applyAsLong(history);
        id = number;
        if (respecified != null) {
            history.keepSpec(number, respecified);
        }
        HistoryRecorder begun = new HistoryRecorder(history, number, warnings);
        recorder = begun;
        before.forEach(event -> event.dispatch(begun));
        before.clear();
    }

    /**
     * Keeps another specification in its entry, now or as soon as it has one.
     *
     * @throws DepthbenchException with a sentence when the history refuses
     */
    synchronized void respecify(ComparisonSpec spec) {
        respecified = spec;
        if (id != null) {
            history.keepSpec(id, spec);
        }
    }

    private void pass(ComparisonEvent event) {
        if (recorder != null) {
            event.dispatch(recorder);
        } else if (!refused) {
            before.add(event);
        }
    }

    @Override
    public void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        if (recorder == null && !refused) {
            try {
                begin();
            } catch (DepthbenchException e) {
                refused = true;
                before.clear();
                warnings.accept(e.getMessage() + " Training goes on.");
            }
        }
    }

    private void pass(Side side, TrialEvent event) {
        pass(new ComparisonEvent.OfTrial(side, event));
    }

    @Override
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        pass(side, event);
    }

    @Override
    public void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        // The log is found by its own name.
    }

    @Override
    public void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        pass(side, event);
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        pass(side, event);
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        pass(event);
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
