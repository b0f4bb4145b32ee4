package org.depthbench.comparison.store;

import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.Progress;

/** Comparisons put into a store as a conductor has them written down. */
public final class Kept {
    private static final TrialEvent.SliceTrained SLICE =
            new TrialEvent.SliceTrained(new Progress(1, 1, 16, 1, 1, 1, 1, false), 0.1, 16);

    private Kept() {}

    /** A record of a comparison that has not begun. */
    public static ComparisonRecord record(Store store, Home home, ComparisonResult result) {
        return new ComparisonRecord(
                store,
                home,
                result.spec(),
                result.started(),
                result.machine(),
                result.shallow().spec(),
                result.deep().spec(),
                trouble -> {
                    throw new AssertionError(trouble);
                });
    }

    /** Plays a comparison from its beginning to where it is. */
    public static long keep(Store store, Home home, ComparisonResult result) {
        ComparisonRecord record = record(store, home, result);
        for (Side side : Side.values()) {
            play(record.of(side), result.side(side));
        }
        record.ended(result);
        return record.id().orElseThrow();
    }

    static void play(TrialRecord record, TrialResult trial) {
        record.begunWith(java.util.List.of());
        if (trial.prepared() != null) {
            record.trialPrepared(new TrialEvent.TrialPrepared(trial.prepared()));
        }
        record.sliceTrained(SLICE);
        trial.epochs().forEach(epoch -> record.epochFinished(new TrialEvent.EpochFinished(epoch)));
        record.stateChanged(new TrialEvent.StateChanged(trial.state(), trial.error(), trial.parameterHash()));
    }
}
