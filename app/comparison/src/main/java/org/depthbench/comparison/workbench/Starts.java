package org.depthbench.comparison.workbench;

import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.run.CheckpointFile;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.ComparisonRecord;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.trial.file.DepthbenchException;

/** Where the sides of a comparison begin: anew, or where they were left. */
final class Starts {
    private Starts() {}

    /** From the initial weights. */
    static TrialStart fresh(ComparisonSpec spec, Side side) {
        return TrialStart.fresh(
                spec.trial(side, spec.schedule().threads(ThisMachine.cores())), spec.stop(), TrialRecord.none());
    }

    /** A kept side anew: as many epochs as it has. */
    static TrialStart again(ComparisonResult result, Side side) {
        TrialResult kept = result.side(side);
        if (kept.epochs().isEmpty()) {
            throw new DepthbenchException(
                    "The run has no finished epoch on its %s side, so there is nothing to reproduce."
                            .formatted(side.word()));
        }
        return TrialStart.fresh(kept.spec(), Stop.afterEpochs(kept.epochs().size()), TrialRecord.none());
    }

    /** A kept side from its last checkpoint, or from its beginning; one that has finished or diverged is only asked. */
    static TrialStart continuing(StoredComparison kept, ComparisonRecord record, Side side) {
        TrialResult trial = kept.result().side(side);
        Stop stop = kept.result().spec().stop();
        TrialRecord written = record.of(side);
        boolean saved = written.checkpoint().map(CheckpointFile::exists).orElse(false);
        return !trial.resumable() || saved
                ? TrialStart.continuing(trial, stop, written)
                : TrialStart.fresh(trial.spec(), stop, written);
    }

    /** A kept side as it ended, to be asked and not to be written down. */
    static TrialStart looked(ComparisonResult result, ComparisonRecord record, Side side) {
        TrialRecord unwritten =
                record.of(side).checkpoint().map(TrialRecord::savedTo).orElseGet(TrialRecord::none);
        return TrialStart.kept(result.side(side), result.spec().stop(), unwritten);
    }
}
