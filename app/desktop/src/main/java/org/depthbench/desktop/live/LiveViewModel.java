package org.depthbench.desktop.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import org.depthbench.comparison.machine.MemoryShare;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.jspecify.annotations.Nullable;

/**
 * The comparison in the window: always one that stands ready for what was edited last, trained on request. {@link #tick}
 * brings news from the trials' threads to the window's, at most once a frame.
 */
public final class LiveViewModel {
    /**
     * Charts are drawn so often, while the rest of the window moves at every frame. Twice as often slowed training by 7 to 10
     * instead of 0 to 4 % (benchmark {@code window-cost}).
     */
    private static final long FRAME_NANOS = 200_000_000;

    private final LiveSession session;
    private final Wish wish = new Wish();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.PREPARING);
    private final ReadOnlyBooleanWrapper plays = new ReadOnlyBooleanWrapper();
    private final LongProperty gap = new SimpleLongProperty();
    private final LiveReadings readings;
    private final Sessions sessions;
    private @Nullable ComparisonSpec held;
    private long lastFrame;

    /** @param notices told what a person should know, in one sentence */
    public LiveViewModel(Sessions sessions, Background background, Consumer<String> notices) {
        this.sessions = sessions;
        this.session = new LiveSession(sessions, background, notices);
        this.readings = new LiveReadings(session, wish, phase.getReadOnlyProperty(), plays.getReadOnlyProperty());
        gap.addListener((property, before, now) -> session.slowDown(now.longValue()));
    }

    // ---- Properties ----

    /** What can be read of it. */
    public LiveReadings readings() {
        return readings;
    }

    /** Milliseconds between two batches; 0 is full speed. */
    public LongProperty gapProperty() {
        return gap;
    }

    // ---- Commands ----

    /**
     * Makes a comparison ready in place of the present one, once edits have paused; an edit that was taken back before that
     * leaves the present one as it is. One that only stops at another time, which no side has passed, takes the place of
     * the present one without beginning anew; sides that have finished then go on.
     */
    public void want(ComparisonSpec spec, long nanos) {
        Optional<ComparisonSpec> present = session.spec();
        boolean onlyStops = present.filter(now -> now.onlyStopsOtherwise(spec)).isPresent();
        held = null;
        boolean takenBack = wish.pending() && present.filter(spec::equals).isPresent();
        if (wish.pending() && (onlyStops || takenBack)) {
            plays.set(wish.takeBack());
            show();
        }
        if (onlyStops && session.within(spec)) {
            if (phase.get() == Phase.ENDED) {
                // What has finished goes on when the button is pressed.
                session.pause();
            }
            session.stopLike(spec);
            return;
        }
        if (takenBack) {
            return;
        }
        wish.want(spec, onlyStops, plays.get(), nanos);
        plays.set(false);
        show();
    }

    /** What is being edited cannot be trained; the present comparison ends. */
    public void wantNothing() {
        held = null;
        wish.clear();
        plays.set(false);
        session.leave();
        phase.set(Phase.IMPOSSIBLE);
        session.changed();
    }

    /** Trains, or pauses, or trains again from the same initial weights. */
    public void toggle() {
        switch (phase.get()) {
            case TRAINING -> pause();
            case READY, HELD, PAUSED -> play();
            case PREPARING -> {
                if (plays.get()) {
                    pause();
                } else {
                    play();
                }
            }
            case ENDED -> {
                reset();
                play();
            }
            case IMPOSSIBLE -> {
                // The button is disabled, and says why.
            }
        }
    }

    private void play() {
        plays.set(true);
        wish.hurry();
        if (!wish.pending()) {
            session.play();
        }
        show();
    }

    /** Stops between two batches. */
    public void pause() {
        plays.set(false);
        session.pause();
        show();
    }

    /** One batch on each side. */
    public void step() {
        plays.set(false);
        if (phase.get() == Phase.READY || phase.get() == Phase.PAUSED || phase.get() == Phase.TRAINING) {
            session.step();
        }
        show();
    }

    /** Ends one side where it stands, with the epochs it has; the other goes on. */
    public void end(Side side) {
        if (readings.canEnd(side)) {
            session.end(side);
        }
    }

    /** Has a side go on that was ended or failed: where it stands, or from its last checkpoint. */
    public void goOn(Side side) {
        if (!readings.canGoOn(side)) {
            return;
        }
        session.goOn(side);
        if (phase.get() == Phase.ENDED) {
            play();
        }
    }

    /** Back to the same initial weights. */
    public void reset() {
        session.spec().ifPresent(spec -> {
            held = null;
            wish.wantAnew(spec);
            plays.set(false);
            show();
        });
    }

    /** Takes the last {@link #reset} back, with all that was trained; false when there is none to take back. */
    public boolean takeResetBack() {
        boolean possible = readings.canTakeResetBack();
        if (possible) {
            plays.set(false);
            bringBack();
        }
        return possible;
    }

    private void bringBack() {
        wish.clear();
        phase.set(Phase.PREPARING);
        session.bringBack(this::arrived);
    }

    /** Takes what was trained before out of the charts. */
    public void clearBefore() {
        session.clearBefore();
    }

    /** Goes on with a kept comparison. */
    public void resume(StoredComparison kept) {
        plays.set(true);
        leave();
        session.resume(kept, this::arrived, () -> wish.lose(kept.result().spec()));
    }

    /** Shows a kept comparison as it ended, and its networks where they were saved. */
    public void reopen(StoredComparison kept) {
        plays.set(false);
        leave();
        session.clearBefore();
        session.reopen(kept, this::arrived, () -> wish.want(kept.result().spec(), false, false, 0));
    }

    /** Asks a network; the answer comes on another thread. */
    public CompletableFuture<Answer> ask(Side side, Query query) {
        return asking().apply(side, query);
    }

    /** Asks the networks that stand ready now, from any thread and whatever takes their place. */
    public BiFunction<Side, Query, CompletableFuture<Answer>> asking() {
        return session.asking();
    }

    /** Brings what has happened to the window. */
    public void tick(long nanos) {
        wish.due(nanos).ifPresent(next -> {
            boolean back = !wish.anew() && session.holdsAside(next);
            if (back) {
                bringBack();
            } else if (!holds(next)) {
                leave();
                session.ready(next, this::arrived, () -> wish.lose(next));
            }
        });
        if (nanos - lastFrame >= FRAME_NANOS && session.takeChange()) {
            lastFrame = nanos;
            if (session.canBringBack() && session.run().filter(LiveRun::trained).isPresent()) {
                session.dropAside();
            }
            show();
            session.changed();
        }
    }

    /** Whether what is wanted is too large to be made ready unless it is to be trained; the present comparison then ends. */
    private boolean holds(ComparisonSpec next) {
        if (plays.get()) {
            return false;
        }
        if (next.equals(held)) {
            return true;
        }
        if (!MemoryShare.of(next, sessions::freeMemory).large()) {
            return false;
        }
        held = next;
        session.leave();
        show();
        session.changed();
        return true;
    }

    /** Makes room for another comparison. */
    private void leave() {
        held = null;
        wish.clear();
        session.leave();
        phase.set(Phase.PREPARING);
    }

    private void arrived() {
        session.slowDown(gap.get());
        if (plays.get()) {
            session.play();
        }
        show();
    }

    private void show() {
        Optional<ComparisonResult> result = session.look();
        if (result.isEmpty() || wish.pending()) {
            phase.set(held == null ? Phase.PREPARING : Phase.HELD);
            return;
        }
        Phase before = phase.get();
        phase.set(phaseOf(result.get()));
        if (before != phase.get() && phase.get() == Phase.ENDED) {
            plays.set(false);
            session.over();
        }
        if (before == Phase.PREPARING && phase.get() != Phase.PREPARING) {
            session.standsReady(phase.get() == Phase.READY);
        }
    }

    private Phase phaseOf(ComparisonResult result) {
        List<TrialState> states =
                List.of(result.shallow().state(), result.deep().state());
        if (states.stream().allMatch(TrialState::terminal)) {
            return Phase.ENDED;
        }
        if (readings.prepares()) {
            return Phase.PREPARING;
        }
        if (plays.get()) {
            return Phase.TRAINING;
        }
        boolean trained = session.run().filter(LiveRun::trained).isPresent();
        return trained ? Phase.PAUSED : Phase.READY;
    }

    /** Ends what runs; blocks until its workers have gone. */
    public void close() {
        session.close();
    }
}
