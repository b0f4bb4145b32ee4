package org.depthbench.comparison.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.CheckpointFile;
import org.depthbench.comparison.run.TestPredictions;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/** Writes one running trial into the store, epoch by epoch. What happens before its first batch is written with that. */
final class TrialRecorder implements TrialRecord {
    /** While the store refuses, a small network would wait for it at each epoch. */
    private static final int EPOCHS_BETWEEN_TRIES = 100;

    private final ComparisonRecord comparison;
    private final Side side;
    private final List<TrialEvent> before = new ArrayList<>();
    private boolean incomplete;
    private int skipped;
    private TrialRows.Seconds seconds = new TrialRows.Seconds(0, 0, 0);
    private @Nullable TestPredictions predictions;

    TrialRecorder(ComparisonRecord comparison, Side side) {
        this.comparison = comparison;
        this.side = side;
    }

    @Override
    public Optional<CheckpointFile> checkpoint() {
        return trial().map(id -> new CheckpointFile(comparison.home().checkpoint(id)));
    }

    private Optional<Long> trial() {
        return comparison.entered().map(entered -> entered.trial(side));
    }

    @Override
    public void begunWith(List<EpochRecord> done) {
        seconds = TrialRows.Seconds.of(done);
    }

    @Override
    public void sliceTrained(TrialEvent.SliceTrained event) {
        if (trial().isEmpty()) {
            comparison.begin();
        }
        if (trial().isPresent() && !before.isEmpty()) {
            List<TrialEvent> late = List.copyOf(before);
            before.clear();
            late.forEach(each -> each.dispatch(this));
        }
    }

    private void keep(TrialEvent event, Writing writing) {
        Optional<Long> id = trial();
        if (id.isEmpty()) {
            before.add(event);
            return;
        }
        if (incomplete && ++skipped < EPOCHS_BETWEEN_TRIES) {
            return;
        }
        skipped = 0;
        try {
            comparison.store().use(handle -> writing.with(handle, id.get()));
        } catch (DepthbenchException e) {
            incomplete = true;
            comparison.tell(e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void with(org.jdbi.v3.core.Handle handle, long trial);
    }

    @Override
    public void stateChanged(TrialEvent.StateChanged event) {
        keep(event, (handle, id) -> TrialRows.state(handle, id, event.state(), event.error(), event.parameterHash()));
    }

    @Override
    public void workerStarted(TrialEvent.WorkerStarted event) {
        keep(event, (handle, id) -> TrialRows.log(handle, id, event.log()));
    }

    @Override
    public void trialPrepared(TrialEvent.TrialPrepared event) {
        keep(event, (handle, id) -> TrialRows.prepared(handle, id, event.prepared()));
    }

    @Override
    public void epochFinished(TrialEvent.EpochFinished event) {
        seconds = seconds.plus(event.epoch());
        keep(event, (handle, id) -> TrialRows.epoch(handle, id, event.epoch(), seconds));
    }

    @Override
    public void predicted(TrialEvent.Predicted event) {
        predictions = event.predictions();
        keep(event, (handle, id) -> TrialRows.predictions(handle, id, event.predictions()));
    }

    /** Writes in one go what was refused, its state last. */
    void catchUp(TrialResult result) {
        Optional<Long> id = trial();
        if (!incomplete || id.isEmpty()) {
            return;
        }
        TestPredictions said = predictions;
        comparison.store().use(handle -> TrialRows.whole(handle, id.get(), result, said));
        incomplete = false;
    }
}
