package org.depthbench.desktop.live;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Failures;
import org.depthbench.trial.Query;
import org.depthbench.trial.TrialException;
import org.jspecify.annotations.Nullable;

/**
 * The comparison in the window: always one that stands ready for what was edited last, trained on request. {@link #tick}
 * brings news from the trials' threads to the window's, at most once a frame.
 */
public final class LiveViewModel {
    /** Edits that follow each other faster than this make the networks ready once. */
    private static final long PATIENCE_NANOS = 250_000_000;

    /** An end that has been passed costs what was trained, so it must be meant. */
    private static final long PATIENCE_WITH_ENDS_NANOS = 1_500_000_000;

    /**
     * Charts are drawn so often, while the rest of the window moves at every frame. Twice as often slowed training by 7 to 10
     * instead of 0 to 4 % (benchmark {@code window-cost}).
     */
    private static final long FRAME_NANOS = 200_000_000;

    private final Sessions sessions;
    private final Background background;
    private final Consumer<String> notices;

    private @Nullable Playing playing;
    private @Nullable ComparisonResult latest;
    private final Map<Side, String> warnings = new EnumMap<>(Side.class);
    private @Nullable ComparisonSpec wanted;
    private long wantedSince;
    private long patience;
    private boolean wantedAtOnce;
    private @Nullable ComparisonSpec lost;
    private boolean interrupted;
    private long generation;
    private long lastFrame;

    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.PREPARING);
    private final ReadOnlyBooleanWrapper plays = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper networks = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper ended = new ReadOnlyLongWrapper();
    private final LongProperty gap = new SimpleLongProperty();

    private record Playing(ComparisonSpec spec, LiveRun run, Sessions.Playable session) {}

    /** @param notices told what a person should know, in one sentence */
    public LiveViewModel(Sessions sessions, Background background, Consumer<String> notices) {
        this.sessions = sessions;
        this.background = background;
        this.notices = notices;
        gap.addListener((property, before, now) -> {
            if (playing != null) {
                playing.session().slowDown(now.longValue());
            }
        });
    }

    // ---- Properties ----

    /** Where the comparison stands. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Whether it trains, or will as soon as both networks stand ready. */
    public ReadOnlyBooleanProperty playsProperty() {
        return plays.getReadOnlyProperty();
    }

    /** Grows whenever something that is measured has changed. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Grows whenever other networks stand ready. */
    public ReadOnlyLongProperty networksProperty() {
        return networks.getReadOnlyProperty();
    }

    /** Grows whenever a comparison has come to its end. */
    public ReadOnlyLongProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Milliseconds between two batches; 0 is full speed. */
    public LongProperty gapProperty() {
        return gap;
    }

    /** What was measured so far; empty before the first networks stand ready. */
    public Optional<ComparisonResult> result() {
        return Optional.ofNullable(latest);
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

    /** What ended a side; empty while nothing has, or when it was something else than its own end. */
    public Optional<Stop.Reason> endedBy(Side side) {
        return result().flatMap(result ->
                result.side(side).endedBy(result.spec().stop(), result.spec().target()));
    }

    /** The number in the run history; empty before the first batch. */
    public Optional<Long> runId() {
        return playing == null ? Optional.empty() : playing.session().id();
    }

    /** What went wrong on a side without ending it, in one sentence; empty when nothing did. */
    public String warning(Side side) {
        return warnings.getOrDefault(side, "");
    }

    /** Whether a side's network can be asked; not when another is wanted in its place. */
    public boolean canAsk(Side side) {
        if (wanted != null) {
            return false;
        }
        TrialState state = state(side);
        return state == TrialState.TRAINING || state == TrialState.FINISHED || state == TrialState.CANCELLED;
    }

    /** Whether a side trains or pauses, so that it can be ended where it stands. */
    public boolean canEnd(Side side) {
        return (phase.get() == Phase.TRAINING || phase.get() == Phase.PAUSED) && state(side) == TrialState.TRAINING;
    }

    /** Whether a side was ended or failed, so that it can go on. */
    public boolean canGoOn(Side side) {
        TrialState state = state(side);
        return playing != null && wanted == null && (state == TrialState.CANCELLED || state == TrialState.FAILED);
    }

    /** Mean training loss of single slices; empty before the first. */
    public Optional<Curve> sliceLosses(Side side, Axis axis, String name) {
        return Optional.ofNullable(playing).map(now -> now.run().sliceLosses(side, axis, name));
    }

    /** How many slices a side has trained. */
    public long slices(Side side) {
        return playing == null ? 0 : playing.run().slices(side);
    }

    /** The resident set of a side's process; 0 when it is not known. */
    public long residentBytes(Side side) {
        return playing == null ? 0 : playing.run().residentBytes(side);
    }

    /** Where what a side's process prints is kept; empty when it has none. */
    public Optional<Path> log(Side side) {
        return Optional.ofNullable(playing).flatMap(now -> now.run().log(side));
    }

    /** Epochs of a side so far, with the part of the one under way. */
    public double epochs(Side side) {
        // A side that was kept may train no batch any more.
        double finished = result().map(now -> now.side(side).epochs().size()).orElse(0);
        return playing == null ? finished : Math.max(finished, playing.run().epochs(side));
    }

    // ---- Commands ----

    /**
     * Makes a comparison ready in place of the present one, once edits have paused; an edit that was taken back before that
     * leaves the present one as it is. One that only stops at another time, which no side has passed, takes the place of
     * the present one without beginning anew; sides that have finished then go on.
     */
    public void want(ComparisonSpec spec, long nanos) {
        Playing now = playing;
        boolean onlyStops = now != null && now.spec().onlyStopsOtherwise(spec);
        boolean takenBack = now != null && wanted != null && spec.equals(now.spec());
        if (wanted != null && (onlyStops || takenBack)) {
            wanted = null;
            plays.set(interrupted);
            show();
        }
        if (now != null && onlyStops && now.session().result().within(spec)) {
            stopLike(now, spec);
            return;
        }
        if (takenBack) {
            return;
        }
        if (wanted == null) {
            interrupted = plays.get();
        }
        wanted = spec;
        // On the way from 20 to 45 the field says 4.
        patience = onlyStops ? PATIENCE_WITH_ENDS_NANOS : PATIENCE_NANOS;
        wantedSince = nanos;
        wantedAtOnce = false;
        plays.set(false);
        show();
    }

    private void stopLike(Playing now, ComparisonSpec spec) {
        playing = new Playing(spec, now.run(), now.session());
        if (phase.get() == Phase.ENDED) {
            // What has finished goes on when the button is pressed.
            now.session().pause();
        }
        background.run(
                () -> {
                    now.session().stopLike(spec);
                    return spec;
                },
                unused -> revision.set(revision.get() + 1),
                this::tell);
    }

    /** What is being edited cannot be trained; the present comparison ends. */
    public void wantNothing() {
        wanted = null;
        lost = null;
        plays.set(false);
        generation++;
        Playing before = playing;
        forget();
        if (before != null) {
            background.run(() -> closed(before), this::tellEnd, this::tell);
        }
        phase.set(Phase.IMPOSSIBLE);
        revision.set(revision.get() + 1);
    }

    /** Trains, or pauses, or trains again from the same initial weights. */
    public void toggle() {
        switch (phase.get()) {
            case TRAINING -> pause();
            case READY, PAUSED -> play();
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
        if (wanted == null) {
            wanted = lost;
        }
        if (playing != null && wanted == null) {
            playing.session().play();
        }
        wantedAtOnce = true;
        show();
    }

    /** Stops between two batches. */
    public void pause() {
        plays.set(false);
        if (playing != null) {
            playing.session().pause();
        }
        show();
    }

    /** One batch on each side. */
    public void step() {
        plays.set(false);
        if (playing != null
                && (phase.get() == Phase.READY || phase.get() == Phase.PAUSED || phase.get() == Phase.TRAINING)) {
            playing.session().step();
        }
        show();
    }

    /** Ends one side where it stands, with the epochs it has; the other goes on. */
    public void end(Side side) {
        if (playing != null && canEnd(side)) {
            playing.session().end(side);
        }
    }

    /** Has a side go on that was ended or failed: where it stands, or from its last checkpoint. */
    public void goOn(Side side) {
        if (playing == null || !canGoOn(side)) {
            return;
        }
        playing.session().goOn(side);
        if (phase.get() == Phase.ENDED) {
            play();
        }
    }

    /** Back to the same initial weights. */
    public void reset() {
        if (playing != null) {
            wanted = playing.spec();
            wantedAtOnce = true;
            plays.set(false);
            show();
        }
    }

    /** Goes on with a kept comparison. */
    public void resume(StoredComparison kept) {
        plays.set(true);
        replace(kept.result().spec(), (listeners, warnings) -> sessions.resume(kept, listeners, warnings));
    }

    /** Asks a network; the answer comes on another thread. */
    public CompletableFuture<Answer> ask(Side side, Query query) {
        return asking().apply(side, query);
    }

    /** Asks the networks that stand ready now, from any thread and whatever takes their place. */
    public BiFunction<Side, Query, CompletableFuture<Answer>> asking() {
        Playing asked = playing;
        return (side, query) -> asked == null
                ? CompletableFuture.failedFuture(new TrialException("No network stands ready.", null))
                : asked.session().inspect(side, query);
    }

    /** Brings what has happened to the window. */
    public void tick(long nanos) {
        ComparisonSpec next = wanted;
        if (next != null && (wantedAtOnce || nanos - wantedSince >= patience)) {
            replace(next, (listeners, warnings) -> sessions.ready(next, listeners, warnings));
        }
        if (playing != null && nanos - lastFrame >= FRAME_NANOS && playing.run().takeChange()) {
            lastFrame = nanos;
            show();
            revision.set(revision.get() + 1);
        }
    }

    private void replace(
            ComparisonSpec spec, BiFunction<List<ComparisonListener>, Consumer<String>, Sessions.Playable> opening) {
        Playing before = playing;
        forget();
        wanted = null;
        lost = null;
        long mine = ++generation;
        LiveRun run = new LiveRun(spec, (side, sentence) -> background.onWindow(() -> warn(mine, side, sentence)));
        phase.set(Phase.PREPARING);
        if (before != null) {
            background.run(() -> closed(before), this::tellEnd, this::tell);
        }
        background.run(
                () -> {
                    Sessions.Playable opened = opening.apply(
                            List.of(run), sentence -> background.onWindow(() -> notices.accept(sentence)));
                    opened.start();
                    return opened;
                },
                opened -> arrived(mine, new Playing(spec, run, opened)),
                failure -> {
                    if (mine == generation) {
                        lost = spec;
                    }
                    tell(failure);
                });
    }

    private void forget() {
        playing = null;
        latest = null;
        warnings.clear();
    }

    private void warn(long about, Side side, String sentence) {
        if (about == generation) {
            warnings.put(side, sentence);
            revision.set(revision.get() + 1);
        }
    }

    /** A worker that has trained is not used again, so another is started while this one ends. */
    private boolean closed(Playing before) {
        if (before.run().trained()) {
            sessions.warmUp();
        }
        before.session().close();
        return before.run().trained();
    }

    /** Whatever has trained is in the run history, and was brought to its end by being replaced. */
    private void tellEnd(boolean trained) {
        if (trained) {
            ended.set(ended.get() + 1);
        }
    }

    private void arrived(long mine, Playing arrived) {
        if (mine != generation) {
            background.run(() -> closed(arrived), unused -> {}, this::tell);
            return;
        }
        playing = arrived;
        arrived.session().slowDown(gap.get());
        if (plays.get()) {
            arrived.session().play();
        }
        show();
        networks.set(networks.get() + 1);
        revision.set(revision.get() + 1);
    }

    private void show() {
        if (playing == null) {
            phase.set(Phase.PREPARING);
            return;
        }
        ComparisonResult result = playing.session().result();
        latest = result;
        if (wanted != null) {
            phase.set(Phase.PREPARING);
            return;
        }
        List<TrialState> states =
                List.of(result.shallow().state(), result.deep().state());
        Phase before = phase.get();
        phase.set(phaseOf(states, playing.run().trained()));
        if (before != phase.get() && phase.get() == Phase.ENDED) {
            plays.set(false);
            sessions.warmUp();
            ended.set(ended.get() + 1);
        }
        if (before == Phase.PREPARING && phase.get() != Phase.PREPARING) {
            networks.set(networks.get() + 1);
        }
    }

    private Phase phaseOf(List<TrialState> states, boolean trained) {
        if (states.stream().allMatch(TrialState::terminal)) {
            return Phase.ENDED;
        }
        if (states.contains(TrialState.QUEUED) || states.contains(TrialState.STARTING)) {
            return Phase.PREPARING;
        }
        if (plays.get()) {
            return Phase.TRAINING;
        }
        return trained ? Phase.PAUSED : Phase.READY;
    }

    private void tell(Throwable failure) {
        notices.accept(
                Failures.forPeople(failure)
                        ? String.valueOf(failure.getMessage())
                        : "Something failed: " + failure + ".");
    }

    /** Ends what runs; blocks until its workers have gone. */
    public void close() {
        generation++;
        Playing before = playing;
        forget();
        if (before != null) {
            before.session().close();
        }
    }
}
