package org.depthbench.desktop.live;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.machine.MemoryShare;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Failures;
import org.depthbench.trial.Query;
import org.depthbench.trial.TrialException;
import org.jspecify.annotations.Nullable;

/**
 * The one comparison that plays, or none: opened and closed beside the window's thread, and what was left before it was open
 * is closed on arrival. What is asked of none does nothing.
 */
final class LiveSession {
    private final Sessions sessions;
    private final Background background;
    private final Consumer<String> notices;

    /** Of a trained network's estimate, what may be kept beside the present one, bytes. */
    private static final long MOST_ASIDE = 256L << 20;

    private @Nullable Playing playing;
    private @Nullable Playing aside;
    private @Nullable ComparisonResult before;
    private @Nullable ComparisonResult latest;
    private final Map<Side, String> warnings = new EnumMap<>(Side.class);
    private long generation;

    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper networks = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper ended = new ReadOnlyLongWrapper();

    private record Playing(ComparisonSpec spec, LiveRun run, Sessions.Playable session) {}

    /** @param notices told what a person should know, in one sentence */
    LiveSession(Sessions sessions, Background background, Consumer<String> notices) {
        this.sessions = sessions;
        this.background = background;
        this.notices = notices;
    }

    // ---- Properties ----

    /** Grows whenever something that is measured has changed. */
    ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Grows whenever other networks stand ready. */
    ReadOnlyLongProperty networksProperty() {
        return networks.getReadOnlyProperty();
    }

    /** Grows whenever a comparison has come to its end. */
    ReadOnlyLongProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Whether there is one. */
    boolean open() {
        return playing != null;
    }

    /** What it compares. */
    Optional<ComparisonSpec> spec() {
        return Optional.ofNullable(playing).map(Playing::spec);
    }

    /** What is collected between two epochs. */
    Optional<LiveRun> run() {
        return Optional.ofNullable(playing).map(Playing::run);
    }

    /** Its number in the run history; empty before the first batch. */
    Optional<Long> id() {
        return playing == null ? Optional.empty() : playing.session().id();
    }

    /** The number of the kept run that is only looked at; empty when it is none. */
    Optional<Long> reopened() {
        return playing == null ? Optional.empty() : playing.session().reopened();
    }

    /** Whether a side's network can be asked. */
    boolean answers(Side side) {
        return playing != null && playing.session().answers(side);
    }

    /** What was measured when it was last looked at. */
    Optional<ComparisonResult> result() {
        return Optional.ofNullable(latest);
    }

    /** Looks at what is measured now. */
    Optional<ComparisonResult> look() {
        if (playing != null) {
            latest = playing.session().result();
        }
        return result();
    }

    /** Whether no side has passed another comparison's end. */
    boolean within(ComparisonSpec other) {
        return playing != null
                && playing.session().reopened().isEmpty()
                && playing.session().result().within(other);
    }

    /** What was trained last before the present networks stood ready, until it is cleared or they are brought back. */
    Optional<ComparisonResult> before() {
        return Optional.ofNullable(before);
    }

    /** Forgets what was trained before. */
    void clearBefore() {
        before = null;
        changed();
    }

    /** Whether what was trained last can be brought back with its networks: while nothing has been trained since. */
    boolean canBringBack() {
        return aside != null;
    }

    /** Whether it is this comparison. */
    boolean holdsAside(ComparisonSpec spec) {
        return aside != null && aside.spec().equals(spec);
    }

    /** Whether something came since this was last asked. */
    boolean takeChange() {
        return playing != null && playing.run().takeChange();
    }

    /** What went wrong on a side without ending it, in one sentence; empty when nothing did. */
    String warning(Side side) {
        return warnings.getOrDefault(side, "");
    }

    /** Asks the networks that stand ready now, from any thread and whatever takes their place. */
    BiFunction<Side, Query, CompletableFuture<Answer>> asking() {
        Playing asked = playing;
        return (side, query) -> asked == null
                ? CompletableFuture.failedFuture(new TrialException("No network stands ready.", null))
                : asked.session().inspect(side, query);
    }

    // ---- Commands ----

    private void ask(Consumer<Sessions.Playable> action) {
        if (playing != null) {
            action.accept(playing.session());
        }
    }

    void play() {
        ask(Sessions.Playable::play);
    }

    void pause() {
        ask(Sessions.Playable::pause);
    }

    void step() {
        ask(Sessions.Playable::step);
    }

    void slowDown(long milliseconds) {
        ask(session -> session.slowDown(milliseconds));
    }

    void end(Side side) {
        ask(session -> session.end(side));
    }

    void goOn(Side side) {
        ask(session -> session.goOn(side));
    }

    /** Has it stop when another comparison does, and be that one from now on. */
    void stopLike(ComparisonSpec other) {
        Playing now = playing;
        if (now == null) {
            return;
        }
        playing = new Playing(other, now.run(), now.session());
        background.run(
                () -> {
                    now.session().stopLike(other);
                    return other;
                },
                unused -> changed(),
                this::tell);
    }

    /** Brings back what was trained last, in place of the present one, as it was left. */
    void bringBack(Runnable arrived) {
        Playing back = aside;
        if (back == null) {
            return;
        }
        aside = null;
        close(forget());
        before = null;
        playing = back;
        arrived.run();
        countNetworks();
        changed();
    }

    /** Once something new is trained, what was trained last is a curve alone. */
    void dropAside() {
        Playing dropped = aside;
        aside = null;
        close(dropped);
    }

    /**
     * Makes a comparison ready, after the present one was left.
     *
     * @param arrived called once it is open, unless it was left before
     * @param failed called when it cannot be opened, unless it was left before
     */
    void ready(ComparisonSpec spec, Runnable arrived, Runnable failed) {
        open(spec, (listeners, told) -> sessions.ready(spec, listeners, told), arrived, failed);
    }

    /** Goes on with a kept comparison, after the present one was left. */
    void resume(StoredComparison kept, Runnable arrived, Runnable failed) {
        open(kept.result().spec(), (listeners, told) -> sessions.resume(kept, listeners, told), arrived, failed);
    }

    /** Opens a kept comparison to be looked at, after the present one was left. */
    void reopen(StoredComparison kept, Runnable arrived, Runnable failed) {
        open(kept.result().spec(), (listeners, told) -> sessions.reopen(kept, listeners, told), arrived, failed);
    }

    private void open(
            ComparisonSpec spec,
            BiFunction<List<ComparisonListener>, Consumer<String>, Sessions.Playable> opening,
            Runnable arrived,
            Runnable failed) {
        long mine = ++generation;
        LiveRun run = new LiveRun(spec, (side, sentence) -> background.onWindow(() -> warn(mine, side, sentence)));
        background.run(
                () -> {
                    Sessions.Playable opened = opening.apply(
                            List.of(run), sentence -> background.onWindow(() -> notices.accept(sentence)));
                    opened.start();
                    return opened;
                },
                opened -> arrive(mine, new Playing(spec, run, opened), arrived),
                failure -> {
                    if (mine == generation) {
                        failed.run();
                    }
                    tell(failure);
                });
    }

    private void arrive(long mine, Playing opened, Runnable arrived) {
        if (mine != generation) {
            background.run(() -> closed(opened), unused -> {}, this::tell);
            return;
        }
        playing = opened;
        arrived.run();
        countNetworks();
        changed();
    }

    /**
     * Leaves the present comparison, and whatever is being opened, to be closed by themselves; what was trained is set aside,
     * where it can be brought back from.
     */
    void leave() {
        Playing left = forget();
        if (left == null || !left.run().trained()) {
            close(left);
            return;
        }
        dropAside();
        left.session().pause();
        before = left.session().result();
        if (small(left.spec())) {
            aside = left;
            background.run(
                    () -> {
                        sessions.warmUp();
                        return true;
                    },
                    this::tellEnd,
                    this::tell);
        } else {
            close(left);
        }
    }

    private static boolean small(ComparisonSpec spec) {
        MemoryShare share = MemoryShare.of(spec, () -> Long.MAX_VALUE);
        return share.shallow() + share.deep() <= MOST_ASIDE;
    }

    private void close(@Nullable Playing left) {
        if (left != null) {
            background.run(() -> closed(left), this::tellEnd, this::tell);
        }
    }

    /** Closes it; blocks until its workers have gone. */
    void close() {
        Stream.concat(Stream.ofNullable(forget()), Stream.ofNullable(aside))
                .forEach(open -> open.session().close());
        aside = null;
    }

    private @Nullable Playing forget() {
        Playing left = playing;
        generation++;
        playing = null;
        latest = null;
        warnings.clear();
        return left;
    }

    /** Its workers are not used again, so others are started while they end. */
    private boolean closed(Playing before) {
        sessions.warmUp();
        before.session().close();
        return before.run().trained();
    }

    /** Whatever has trained is in the run history, and was brought to its end by being replaced. */
    private void tellEnd(boolean trained) {
        if (trained) {
            ended.set(ended.get() + 1);
        }
    }

    /** Both sides came to their end: the next comparison's workers start. */
    void over() {
        sessions.warmUp();
        ended.set(ended.get() + 1);
    }

    /**
     * Its networks stand ready. Workers for others start, since each network has one to itself; but not beside training.
     *
     * @param waits whether they wait to be trained
     */
    void standsReady(boolean waits) {
        if (waits) {
            sessions.warmUp();
        }
        countNetworks();
    }

    private void countNetworks() {
        networks.set(networks.get() + 1);
    }

    /** Something that is measured has changed. */
    void changed() {
        revision.set(revision.get() + 1);
    }

    private void warn(long about, Side side, String sentence) {
        if (about == generation) {
            warnings.put(side, sentence);
            changed();
        }
    }

    private void tell(Throwable failure) {
        notices.accept(
                Failures.forPeople(failure)
                        ? String.valueOf(failure.getMessage())
                        : "Something failed: " + failure + ".");
    }
}
