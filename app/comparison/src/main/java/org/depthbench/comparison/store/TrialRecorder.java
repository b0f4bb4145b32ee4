package org.depthbench.comparison.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.run.CheckpointFile;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.jdbi.v3.core.Handle;

/** Writes one running trial into the store, epoch by epoch. What happens before its first batch is written with that. */
final class TrialRecorder implements TrialRecord {
    /** While the store refuses, a small network would wait for it at each epoch. */
    private static final int EPOCHS_BETWEEN_TRIES = 100;

    private final ComparisonRecord comparison;
    private final Side side;
    private final List<TrialEvent> before = new ArrayList<>();
    /** What the store does not have yet, in the order in which it happened. */
    private final List<Missing> missing = new ArrayList<>();

    private int skipped;
    private TrialRows.Seconds seconds = new TrialRows.Seconds(0, 0, 0);

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
        if (trial().isPresent()) {
            dispatchEarlier();
        }
    }

    private void dispatchEarlier() {
        List<TrialEvent> late = List.copyOf(before);
        before.clear();
        late.forEach(each -> each.dispatch(this));
    }

    private void keep(TrialEvent event, Writing writing) {
        Optional<Long> id = trial();
        if (id.isEmpty()) {
            before.add(event);
            return;
        }
        if (event instanceof TrialEvent.Predicted) {
            // The latest replaces those before, which may be large.
            missing.removeIf(each -> each.event() instanceof TrialEvent.Predicted);
        }
        missing.add(new Missing(event, writing));
        if (missing.size() > 1 && ++skipped < EPOCHS_BETWEEN_TRIES) {
            return;
        }
        try {
            write(id.get());
        } catch (DepthbenchException e) {
            comparison.tell(e);
        }
    }

    /** All or nothing, so that no state is there without what led to it. */
    private void write(long trial) {
        skipped = 0;
        comparison.store().use(handle -> {
            for (Missing each : missing) {
                each.writing().with(handle, trial);
            }
        });
        missing.clear();
    }

    private record Missing(TrialEvent event, Writing writing) {}

    @FunctionalInterface
    private interface Writing {
        void with(Handle handle, long trial);
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
        TrialRows.Seconds now = seconds.plus(event.epoch());
        seconds = now;
        keep(event, (handle, id) -> TrialRows.epoch(handle, id, event.epoch(), now));
    }

    @Override
    public void predicted(TrialEvent.Predicted event) {
        keep(event, (handle, id) -> TrialRows.predictions(handle, id, event.predictions()));
    }

    /**
     * Writes in one go what was refused, its state last.
     *
     * @throws DepthbenchException with a sentence when the store refuses again
     */
    void catchUp() {
        Optional<Long> id = trial();
        if (id.isPresent()) {
            dispatchEarlier();
            if (!missing.isEmpty()) {
                write(id.get());
            }
        }
    }
}
