package org.depthbench.comparison.result;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the best epoch by the validation part, the earliest of equals, while epochs come one by one. */
public final class BestEpoch {
    private @Nullable EpochRecord best;

    /** The best of some epochs; empty where nothing was set aside to choose by. */
    public static Optional<EpochRecord> of(List<EpochRecord> epochs) {
        BestEpoch best = new BestEpoch();
        epochs.forEach(best::pass);
        return best.found();
    }

    /** Takes in the next epoch; whether it is the best so far. */
    public boolean pass(EpochRecord epoch) {
        if (epoch.validation().isEmpty() || (best != null && !epoch.betterThan(best))) {
            return false;
        }
        best = epoch;
        return true;
    }

    /** The best so far. */
    public Optional<EpochRecord> found() {
        return Optional.ofNullable(best);
    }

    /** How many epochs ago the best one was; 0 where there is none. */
    public int epochsSince(EpochRecord last) {
        return best == null ? 0 : last.epoch() - best.epoch();
    }
}
