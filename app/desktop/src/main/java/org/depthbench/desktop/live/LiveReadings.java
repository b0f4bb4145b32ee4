package org.depthbench.desktop.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;

/** What can be read of the comparison in the window: where it stands, what it measured, and what can be done with it. */
public final class LiveReadings {
    private final LiveSession session;
    private final Wish wish;
    private final ReadOnlyObjectProperty<Phase> phase;
    private final ReadOnlyBooleanProperty plays;

    LiveReadings(LiveSession session, Wish wish, ReadOnlyObjectProperty<Phase> phase, ReadOnlyBooleanProperty plays) {
        this.session = session;
        this.wish = wish;
        this.phase = phase;
        this.plays = plays;
    }

    // ---- Properties ----

    /** Where the comparison stands. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** Whether it trains, or will as soon as both networks stand ready. */
    public ReadOnlyBooleanProperty playsProperty() {
        return plays;
    }

    /** Grows whenever something that is measured has changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return session.revisionProperty();
    }

    /** Grows whenever other networks stand ready. */
    public ReadOnlyLongProperty networksProperty() {
        return session.networksProperty();
    }

    /** Grows whenever a comparison has come to its end. */
    public ReadOnlyLongProperty endedProperty() {
        return session.endedProperty();
    }

    // ---- Questions ----

    /** What was measured so far; empty before the first networks stand ready. */
    public Optional<ComparisonResult> result() {
        return session.result();
    }

    /** How many epochs both sides have finished. */
    public int epochs() {
        return result().stream()
                .flatMap(now -> Stream.of(now.shallow(), now.deep()))
                .mapToInt(trial -> trial.epochs().size())
                .sum();
    }

    /** Where one side stands. */
    public TrialState state(Side side) {
        return result().map(result -> result.side(side).state()).orElse(TrialState.QUEUED);
    }

    /** Whether a side starts that the other waits for: one that does not answer holds nobody up. */
    boolean prepares() {
        List<TrialState> starting = List.of(TrialState.QUEUED, TrialState.STARTING);
        List<Side> answering =
                Stream.of(Side.values()).filter(side -> silence(side).isEmpty()).toList();
        return answering.isEmpty()
                ? starting.contains(state(Side.SHALLOW)) && starting.contains(state(Side.DEEP))
                : answering.stream().map(this::state).anyMatch(starting::contains);
    }

    /** What ended a side; empty while nothing has, or when it was something else than its own end. */
    public Optional<Stop.Reason> endedBy(Side side) {
        return result().flatMap(result ->
                result.side(side).endedBy(result.spec().stop(), result.spec().target()));
    }

    /** What was trained last before the present networks stood ready; empty when nothing was, or it was cleared. */
    public Optional<ComparisonResult> before() {
        return session.before();
    }

    /** What was trained before of the task at hand. */
    public Optional<ComparisonResult> comparableBefore() {
        return session.before().filter(then -> session.spec()
                .filter(now -> now.task().task().equals(then.spec().task().task()))
                .isPresent());
    }

    /** What a side scored before, where that still holds: it learns with the same from the same. */
    public Optional<EpochRecord> stillHolds(Side side) {
        return session.before()
                .filter(then -> session.spec()
                        .filter(now -> now.task().equals(then.spec().task())
                                && now.seed() == then.spec().seed()
                                && now.side(side).equals(then.spec().side(side)))
                        .isPresent())
                .flatMap(then -> then.side(side).lastEpoch());
    }

    /** Whether the same networks stood ready trained, and nothing was trained since. */
    public boolean canTakeResetBack() {
        return session.spec().filter(session::holdsAside).isPresent();
    }

    /** The number in the run history; empty before the first batch. */
    public Optional<Long> runId() {
        return session.id();
    }

    /** What went wrong on a side without ending it, in one sentence; empty when nothing did. */
    public String warning(Side side) {
        return session.warning(side);
    }

    /** What is known of a side's process that does not answer; empty of one that does. */
    public Optional<String> silence(Side side) {
        return session.run().flatMap(run -> run.silence(side));
    }

    /** Whether a side's network can be asked; not when another is wanted in its place. */
    public boolean canAsk(Side side) {
        if (wish.pending()) {
            return false;
        }
        TrialState state = state(side);
        return state == TrialState.TRAINING || (state.terminal() && session.answers(side));
    }

    /** Why a side's network cannot be asked, as a key of the window's texts; empty when it can, or soon will. */
    public Optional<String> whyMute(Side side) {
        TrialState state = state(side);
        if (phase.get() == Phase.HELD) {
            return Optional.of("mute.held");
        }
        if (phase.get() == Phase.IMPOSSIBLE) {
            return Optional.of("mute.impossible");
        }
        if (wish.pending() || !state.terminal() || session.answers(side)) {
            return Optional.empty();
        }
        return Optional.of(session.reopened().isPresent() || !canGoOn(side) ? "mute.gone" : "mute.died");
    }

    /** The number of the kept run that is looked at; empty when what is live is not one. */
    public Optional<Long> reopened() {
        return session.reopened();
    }

    /** Whether a side trains or pauses, so that it can be ended where it stands, or does not answer. */
    public boolean canEnd(Side side) {
        boolean trains = phase.get() == Phase.TRAINING || phase.get() == Phase.PAUSED;
        TrialState state = state(side);
        return (trains && state == TrialState.TRAINING) || (silence(side).isPresent() && !state.terminal());
    }

    /** Whether a side was ended or failed, so that it can go on; not one that diverged. */
    public boolean canGoOn(Side side) {
        TrialState state = state(side);
        boolean resumable =
                result().filter(result -> result.side(side).resumable()).isPresent();
        return session.open()
                && session.reopened().isEmpty()
                && !wish.pending()
                && resumable
                && (state == TrialState.CANCELLED || state == TrialState.FAILED);
    }

    /** Mean training loss of single slices; empty before the first. */
    public Optional<Curve> sliceLosses(Side side, Axis axis, String name) {
        return session.run().map(run -> run.sliceLosses(side, axis, name));
    }

    /** How many slices a side has trained. */
    public long slices(Side side) {
        return session.run().map(run -> run.slices(side)).orElse(0L);
    }

    /** Where what a side's process prints is kept; empty when it has none. */
    public Optional<Path> log(Side side) {
        return session.run().flatMap(run -> run.log(side));
    }

    /** Epochs of a side so far, with the part of the one under way. */
    public double epochs(Side side) {
        // A side that was kept may train no batch any more.
        double finished = result().map(now -> now.side(side).epochs().size()).orElse(0);
        return session.run().map(run -> Math.max(finished, run.epochs(side))).orElse(finished);
    }
}
