package org.depthbench.comparison.run;

import java.util.List;
import java.util.function.IntPredicate;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * Where one trial begins and when it stops.
 *
 * @param record where it is written down and saves itself
 * @param done epochs already behind it, restored from the checkpoint; none for a fresh trial
 * @param kept the result of a trial that has finished or diverged before and is not run again
 * @param evaluated after which epochs it is evaluated; such an epoch's record holds the costs of those before it that were not
 */
public record TrialStart(
        TrialSpec spec,
        Stop stop,
        TrialRecord record,
        List<EpochRecord> done,
        @Nullable TrialResult kept,
        IntPredicate evaluated) {
    public TrialStart {
        done = List.copyOf(done);
    }

    /** A trial from its initial weights. */
    public static TrialStart fresh(TrialSpec spec, Stop stop, TrialRecord record) {
        return new TrialStart(spec, stop, record, List.of(), null, TrialStart::every);
    }

    private static boolean every(int epoch) {
        return epoch > 0;
    }

    /** The same, evaluated after these epochs alone; the last must be among them. */
    public TrialStart evaluatedAt(IntPredicate epochs) {
        return new TrialStart(spec, stop, record, done, kept, epochs);
    }

    /** An earlier trial as it ended, which is not run again. */
    public static TrialStart kept(TrialResult earlier, Stop stop, TrialRecord record) {
        return new TrialStart(earlier.spec(), stop, record, earlier.epochs(), earlier, TrialStart::every);
    }

    /** Goes on where an earlier run of a trial ended: nothing to do when it had finished or diverged. */
    public static TrialStart continuing(TrialResult earlier, Stop stop, TrialRecord record) {
        TrialResult kept = earlier.resumable() ? null : earlier;
        return new TrialStart(earlier.spec(), stop, record, earlier.epochs(), kept, TrialStart::every);
    }
}
