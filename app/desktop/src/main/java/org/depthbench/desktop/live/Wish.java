package org.depthbench.desktop.live;

import java.util.Optional;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.jspecify.annotations.Nullable;

/** What is wanted in place of what plays: edits that follow each other fast are one wish, and may be taken back. */
final class Wish {
    /** Edits that follow each other faster than this make the networks ready once. */
    static final long PATIENCE_NANOS = 250_000_000;

    /** An end that has been passed costs what was trained, so it must be meant. */
    static final long PATIENCE_WITH_ENDS_NANOS = 1_500_000_000;

    private @Nullable ComparisonSpec wanted;
    private long since;
    private long patience;
    private boolean atOnce;
    private boolean anew;
    private boolean interrupts;
    private @Nullable ComparisonSpec lost;

    /** Whether anything is wanted. */
    boolean pending() {
        return wanted != null;
    }

    /**
     * Wants a comparison once edits have paused.
     *
     * @param onlyStops whether it is the present one that only stops at another time
     * @param plays whether the present one trains, and will again if this is taken back
     */
    void want(ComparisonSpec spec, boolean onlyStops, boolean plays, long now) {
        if (wanted == null) {
            interrupts = plays;
        }
        wanted = spec;
        // On the way from 20 to 45 the field says 4.
        patience = onlyStops ? PATIENCE_WITH_ENDS_NANOS : PATIENCE_NANOS;
        since = now;
        atOnce = false;
        anew = false;
    }

    /** Wants a comparison anew, without waiting for edits, whatever was trained of it. */
    void wantAnew(ComparisonSpec spec) {
        wanted = spec;
        atOnce = true;
        anew = true;
    }

    /** Whether what is wanted is to begin anew. */
    boolean anew() {
        return anew;
    }

    /** Has what is wanted wait for no edits any more; where nothing is, what was lost is wanted again. */
    void hurry() {
        if (wanted == null) {
            wanted = lost;
        }
        atOnce = true;
    }

    /** Wants nothing any more; true when the present comparison trained before, and so does again. */
    boolean takeBack() {
        wanted = null;
        return interrupts;
    }

    /** What has been wanted long enough; empty while nothing has. */
    Optional<ComparisonSpec> due(long now) {
        return atOnce || now - since >= patience ? Optional.ofNullable(wanted) : Optional.empty();
    }

    /** What was wanted could not be made ready. */
    void lose(ComparisonSpec spec) {
        lost = spec;
    }

    /** Nothing is wanted, and nothing lost. */
    void clear() {
        wanted = null;
        lost = null;
    }
}
