package org.depthbench.comparison.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.history.Home;
import org.depthbench.comparison.history.RunHistory;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.Progress;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks that are only looked at leave no trace; the first batch brings all that happened before it into the history. */
class RecordingTest {
    private static final TrialEvent.SliceTrained SLICE =
            new TrialEvent.SliceTrained(new Progress(1, 1, 16, 1, 1, 1, 1, false), 0.1, 16);

    private final ComparisonSpec spec = Results.spec("iris", 100, 1);
    private final TrialResult deep = Results.trial(spec, Side.DEEP, 1, 0.1, 0.1, 0.5);
    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void nothingIsKeptBeforeTheFirstBatch() {
        RunHistory history = RunHistory.open(new Home(folder));
        Recording recording = recording(history);

        recording.trialPrepared(Side.DEEP, new TrialEvent.TrialPrepared(deep.prepared()));
        recording.stateChanged(Side.DEEP, new TrialEvent.StateChanged(TrialState.TRAINING, null, null));

        assertEquals(List.of(), history.all());
        assertEquals(Optional.empty(), recording.id());
        assertEquals(Optional.empty(), recording.checkpoint(Side.DEEP));
    }

    @Test
    void theFirstBatchBringsWhatWasBeforeIt() {
        RunHistory history = RunHistory.open(new Home(folder));
        Recording recording = recording(history);

        recording.trialPrepared(Side.DEEP, new TrialEvent.TrialPrepared(deep.prepared()));
        recording.stateChanged(Side.DEEP, new TrialEvent.StateChanged(TrialState.TRAINING, null, null));
        recording.sliceTrained(Side.DEEP, SLICE);
        recording.sliceTrained(Side.DEEP, SLICE);
        recording.epochFinished(
                Side.DEEP, new TrialEvent.EpochFinished(deep.epochs().get(0)));

        TrialResult kept = history.byId(recording.id().orElseThrow()).result().deep();
        assertEquals(1, history.all().size());
        assertEquals(deep.prepared(), kept.prepared());
        assertEquals(TrialState.TRAINING, kept.state());
        assertEquals(deep.epochs(), kept.epochs());
        assertEquals(Optional.of(Path.of("DEEP 1")), recording.checkpoint(Side.DEEP));
    }

    @Test
    void anotherSpecificationIsKeptAsSoonAsThereIsAnEntry() {
        RunHistory history = RunHistory.open(new Home(folder));
        Recording recording = recording(history);
        ComparisonSpec other = new ComparisonSpec(
                spec.task(),
                spec.shallow(),
                spec.deep(),
                spec.seed(),
                spec.schedule(),
                spec.pace(),
                Stop.afterEpochs(77),
                spec.target());

        recording.respecify(other);
        recording.sliceTrained(Side.DEEP, SLICE);
        assertEquals(other, history.all().get(0).result().spec());

        recording.respecify(spec);
        assertEquals(spec, history.all().get(0).result().spec());
    }

    @Test
    void aHistoryThatRefusesIsSaidOnceAndTrainingGoesOn() {
        Recording recording = new Recording(
                RunHistory.open(new Home(folder)),
                history -> {
                    throw new DepthbenchException("The disk is full.");
                },
                (id, side) -> folder,
                warnings::add);

        recording.sliceTrained(Side.DEEP, SLICE);
        recording.sliceTrained(Side.DEEP, SLICE);
        recording.epochFinished(
                Side.DEEP, new TrialEvent.EpochFinished(deep.epochs().get(0)));

        assertEquals(List.of("The disk is full. Training goes on."), warnings);
    }

    private Recording recording(RunHistory history) {
        return new Recording(
                history,
                kept -> kept.begin(
                        spec,
                        Instant.EPOCH,
                        Results.MACHINE,
                        TrialStart.fresh(spec.trial(Side.SHALLOW, 1), spec.stop(), null),
                        TrialStart.fresh(spec.trial(Side.DEEP, 1), spec.stop(), null)),
                (id, side) -> Path.of(side + " " + id),
                warnings::add);
    }
}
