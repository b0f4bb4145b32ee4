package org.depthbench.comparison.conductor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.depthbench.comparison.run.TrialRun;
import org.jspecify.annotations.Nullable;

/** The buttons of a comparison: play, pause, step, speed, stop; and the place where idle drivers wait for them. */
final class Transport {
    /** What a driver does next with one of its sides. */
    record Work(TrialRun run, Kind kind) {
        enum Kind {
            ANSWER,
            END_CANCELLED,
            REOPEN,
            WARM_UP,
            TRAIN_SLICE,
            TRAIN_ONE_BATCH
        }
    }

    /** The resolution of waiting in Java. */
    private static final long LEAST_WAIT_NANOS = 1_000_000;

    private final Turn turn;
    private final LongSupplier nanoTime;
    private boolean paused;
    private boolean closed;
    private final Map<TrialRun, Integer> steps = new HashMap<>();
    private final Map<TrialRun, Long> nextSlices = new HashMap<>();
    private long gapNanos;

    Transport(Turn turn, boolean paused, LongSupplier nanoTime) {
        this.turn = turn;
        this.paused = paused;
        this.nanoTime = nanoTime;
    }

    synchronized void play(boolean playing) {
        paused = !playing;
        steps.clear();
        notifyAll();
    }

    /** One batch for each side that trains. */
    synchronized void step(List<TrialRun> training) {
        paused = true;
        training.forEach(run -> steps.merge(run, 1, Integer::sum));
        notifyAll();
    }

    synchronized void slowDown(Duration gap) {
        gapNanos = gap.toNanos();
        nextSlices.clear();
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Something changed that a waiting driver may wait for. */
    synchronized void changed() {
        notifyAll();
    }

    /** Waits for something to do; null when the comparison was closed. */
    synchronized @Nullable Work await(List<TrialRun> driven) throws InterruptedException {
        while (!closed) {
            long now = nanoTime.getAsLong();
            Optional<Work> work = find(driven, now);
            if (work.isPresent()) {
                return work.get();
            }
            OptionalLong rest = driven.stream()
                    .mapToLong(run -> rest(run, now))
                    .filter(nanos -> nanos > 0)
                    .min();
            if (rest.isPresent()) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(LEAST_WAIT_NANOS, rest.getAsLong()));
            } else {
                wait();
            }
        }
        return null;
    }

    private boolean owesStep(TrialRun run) {
        return steps.getOrDefault(run, 0) > 0;
    }

    /** How long slow motion still holds a side back. */
    private long rest(TrialRun run, long now) {
        Long next = nextSlices.get(run);
        return gapNanos == 0 || next == null ? 0 : next - now;
    }

    private Optional<Work> find(List<TrialRun> driven, long now) {
        for (TrialRun run : driven) {
            if (run.cancelled() && !run.state().terminal()) {
                return Optional.of(new Work(run, Work.Kind.END_CANCELLED));
            }
            if (run.goesOn()) {
                return Optional.of(new Work(run, Work.Kind.REOPEN));
            }
            if (run.asked()) {
                return Optional.of(new Work(run, Work.Kind.ANSWER));
            }
        }
        Optional<TrialRun> cold = driven.stream().filter(TrialRun::cold).findFirst();
        if (cold.isPresent()) {
            return cold.filter(run -> turn.mayWarmUp()).map(run -> new Work(run, Work.Kind.WARM_UP));
        }
        Optional<TrialRun> next = paused
                ? turn.next(driven.stream().filter(this::owesStep).toList(), run -> true)
                : turn.next(driven, run -> rest(run, now) <= 0);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        nextSlices.put(next.get(), now + gapNanos);
        if (paused) {
            steps.merge(next.get(), -1, Integer::sum);
        }
        boolean small = paused || gapNanos > 0;
        return Optional.of(new Work(next.get(), small ? Work.Kind.TRAIN_ONE_BATCH : Work.Kind.TRAIN_SLICE));
    }
}
