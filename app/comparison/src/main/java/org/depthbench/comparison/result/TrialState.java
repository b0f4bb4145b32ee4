package org.depthbench.comparison.result;

import java.util.Locale;
import java.util.Set;

/** Where a trial stands. */
public enum TrialState {
    /** Not yet begun. */
    QUEUED,
    /** Its process starts, loads the data and builds the network. */
    STARTING,
    /** Epochs are being trained, or it is paused between two slices. */
    TRAINING,
    /** It reached its end. */
    FINISHED,
    /** A person ended it; finished epochs are kept. */
    CANCELLED,
    /** It could not go on; finished epochs are kept. */
    FAILED;

    private static final Set<TrialState> TERMINAL = Set.of(FINISHED, CANCELLED, FAILED);

    /** Whether nothing comes after this state. */
    public boolean terminal() {
        return TERMINAL.contains(this);
    }

    /** The state as a word: {@code finished}, {@code failed}… */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
