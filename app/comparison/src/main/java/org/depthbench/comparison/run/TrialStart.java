package org.depthbench.comparison.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * Where one trial of a comparison begins and when it stops.
 *
 * @param checkpoint where it saves itself between epochs, known once its first batch is trained; empty when it does not
 * @param done epochs already behind it, restored from the checkpoint; none for a fresh trial
 * @param kept the result of a trial that has finished before and is not run again
 */
public record TrialStart(
        TrialSpec spec,
        Stop stop,
        Supplier<Optional<CheckpointFile>> checkpoint,
        List<EpochRecord> done,
        @Nullable TrialResult kept) {
    public TrialStart {
        done = List.copyOf(done);
    }

    /** A trial from its initial weights. */
    public static TrialStart fresh(TrialSpec spec, Stop stop, @Nullable CheckpointFile checkpoint) {
        return new TrialStart(spec, stop, () -> Optional.ofNullable(checkpoint), List.of(), null);
    }

    /** Goes on where an earlier run of a trial ended: nothing to do when it had finished. */
    public static TrialStart continuing(TrialResult earlier, Stop stop, CheckpointFile checkpoint) {
        TrialResult kept = earlier.state() == TrialState.FINISHED ? earlier : null;
        return new TrialStart(earlier.spec(), stop, () -> Optional.of(checkpoint), earlier.epochs(), kept);
    }

    /** The same start with checkpoints in a file that need not be known yet. */
    public TrialStart savedTo(Supplier<Optional<CheckpointFile>> file) {
        return new TrialStart(spec, stop, file, done, kept);
    }
}
