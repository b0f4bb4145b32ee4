package org.depthbench.comparison.run;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.depthbench.trial.Trial;
import org.jspecify.annotations.Nullable;

/**
 * Whether a trial's process answers. Looked at from another thread than the one that waits for it: as long as one answer takes, the
 * process is asked for a {@linkplain Trial#pulse pulse}, and lives where that comes with processor time spent since the last, or where
 * the operating system has counted some: on a busy machine it takes long to say anything.
 */
final class Liveness {
    private static final int LOOKS = 10;

    /** Of a processor: what hangs uses less, and what works more even beside twenty programs that are served first. */
    private static final double LEAST_SHARE = 0.003;

    private final long patienceNanos;
    private boolean asked;
    private boolean silent;
    private long lastLook;
    private long unansweredNanos;
    private @Nullable CompletableFuture<Long> pulse;
    private @Nullable Long cpuNanos;
    private @Nullable Long countedNanos;

    /** @param patience for how long a process may not answer before that is told */
    Liveness(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /** How long it lies between two looks. */
    static Duration between(Duration patience) {
        return patience.dividedBy(LOOKS);
    }

    /** It is another process from now on. */
    synchronized void renew() {
        pulse = null;
        cpuNanos = null;
        countedNanos = null;
        unansweredNanos = 0;
    }

    /** Something is asked of it now. */
    synchronized void begin(long nanos) {
        asked = true;
        lastLook = nanos;
        unansweredNanos = 0;
        cpuNanos = null;
        countedNanos = null;
    }

    /** The answer has come. */
    synchronized void end() {
        asked = false;
        silent = false;
    }

    /** Whether it has not answered for longer than one is patient. */
    synchronized boolean silent() {
        return silent;
    }

    /**
     * Looks whether it answers.
     *
     * @param trial null while it is being opened
     * @return whether it is silent now, where that has changed
     */
    synchronized Optional<Boolean> look(long nanos, @Nullable Trial trial) {
        long interval = patienceNanos / LOOKS;
        // While this machine or this program slept, nothing was owed.
        unansweredNanos += Math.min(nanos - lastLook, 2 * interval);
        lastLook = nanos;
        if (!asked || (trial != null && unansweredNanos > interval && (works(trial) || lives(trial, interval)))) {
            unansweredNanos = 0;
        }
        boolean before = silent;
        silent = unansweredNanos >= patienceNanos;
        return silent == before ? Optional.empty() : Optional.of(silent);
    }

    /** Whether the operating system has counted processor time enough since it was last seen to work. */
    private boolean works(Trial trial) {
        OptionalLong number = trial.process();
        if (number.isEmpty()) {
            return false;
        }
        Optional<Long> counted = ProcessHandle.of(number.getAsLong())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(Duration::toNanos);
        Long before = countedNanos;
        if (before == null || counted.isEmpty()) {
            countedNanos = counted.orElse(null);
            return false;
        }
        boolean works = counted.get() - before >= LEAST_SHARE * patienceNanos;
        if (works) {
            countedNanos = counted.get();
        }
        return works;
    }

    private boolean lives(Trial trial, long interval) {
        boolean lives = false;
        if (pulse != null && pulse.isDone()) {
            Long now = nanosOf(pulse);
            pulse = null;
            lives = now != null && (cpuNanos == null || now - cpuNanos >= LEAST_SHARE * interval);
            cpuNanos = now;
        }
        try {
            pulse = pulse == null ? trial.pulse() : pulse;
        } catch (RuntimeException e) {
            // It was left, or its link broke, which ends the request itself.
            return lives;
        }
        return lives;
    }

    private static @Nullable Long nanosOf(CompletableFuture<Long> pulse) {
        try {
            return pulse.join();
        } catch (CompletionException e) {
            // A link that breaks ends the request itself.
            return null;
        }
    }
}
