package org.depthbench.comparison.run;

import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.result.EpochRecord;

/** Where a trial is written down while it runs, on its own thread and before anybody else hears of what happened. */
public interface TrialRecord extends TrialListener {
    /** Where it saves itself between epochs; empty when it does not, or not yet. */
    Optional<CheckpointFile> checkpoint();

    /** It begins, or begins again, with these epochs behind it. */
    default void begunWith(List<EpochRecord> done) {
        // Who writes nothing down need not know.
    }

    /** It is not written down. */
    static TrialRecord none() {
        return Optional::empty;
    }

    /** It is not written down, but saves itself to a file. */
    static TrialRecord savedTo(CheckpointFile file) {
        return () -> Optional.of(file);
    }
}
