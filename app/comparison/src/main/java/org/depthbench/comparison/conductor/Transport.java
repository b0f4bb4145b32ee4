package org.depthbench.comparison.conductor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The buttons of a comparison: play, pause, step, speed, stop; and the place where idle drivers wait for them. */
final class Transport {
    /** What a driver does next with one of its sides. */
    record Work(SideRun run, Kind kind) {
        enum Kind {
            ANSWER,
            END_CANCELLED,
            TRAIN_SLICE,
            TRAIN_ONE_BATCH
        }
    }

    private final Turn turn;
    private final LongSupplier nanoTime;
    private boolean paused;
    private boolean closed;
    private final Map<SideRun, Integer> steps = new HashMap<>();
    private long gapNanos;
    private long nextSlice;

    Transport(Turn turn, boolean paused, LongSupplier nanoTime) {
        this.turn = turn;
        this.paused = paused;
        this.nanoTime = nanoTime;
        this.nextSlice = nanoTime.getAsLong();
    }

    synchronized void play(boolean playing) {
        paused = !playing;
        steps.clear();
        notifyAll();
    }

    synchronized boolean paused() {
        return paused;
    }

    /** One batch for each side that trains. */
    synchronized void step(List<SideRun> training) {
        paused = true;
        training.forEach(run -> steps.merge(run, 1, Integer::sum));
        notifyAll();
    }

    synchronized void slowDown(Duration gap) {
        gapNanos = gap.toNanos();
        nextSlice = nanoTime.getAsLong();
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
    synchronized @Nullable Work await(List<SideRun> driven) throws InterruptedException {
        while (!closed) {
            Optional<Work> work = find(driven);
            if (work.isPresent()) {
                return work.get();
            }
            long rest = nextSlice - nanoTime.getAsLong();
            if (gapNanos > 0 && rest > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, rest);
            } else {
                wait();
            }
        }
        return null;
    }

    private boolean owesStep(SideRun run) {
        return steps.getOrDefault(run, 0) > 0;
    }

    private Optional<Work> find(List<SideRun> driven) {
        for (SideRun run : driven) {
            if (run.cancelled() && !run.state().terminal()) {
                return Optional.of(new Work(run, Work.Kind.END_CANCELLED));
            }
            if (run.asked()) {
                return Optional.of(new Work(run, Work.Kind.ANSWER));
            }
        }
        if (gapNanos > 0 && nanoTime.getAsLong() - nextSlice < 0) {
            return Optional.empty();
        }
        Optional<SideRun> next = turn.next(
                driven.stream().filter(run -> !paused || owesStep(run)).toList());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        nextSlice = nanoTime.getAsLong() + gapNanos;
        if (paused) {
            steps.merge(next.get(), -1, Integer::sum);
        }
        boolean small = paused || gapNanos > 0;
        return Optional.of(new Work(next.get(), small ? Work.Kind.TRAIN_ONE_BATCH : Work.Kind.TRAIN_SLICE));
    }
}
