package org.depthbench.comparison.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.jspecify.annotations.Nullable;

/** The process of a trial that runs: one thread opens it and asks it, others watch it and close it, whatever it is doing. */
public final class TrialProcess {
    private static final String ANSWERS_AGAIN = "Its process answers again.";

    private final Processes processes;
    private final Consumer<TrialEvent> events;
    private final Liveness liveness;
    private final AtomicReference<@Nullable Thread> opener = new AtomicReference<>();
    private volatile @Nullable Trial trial;
    private volatile boolean ready;
    private volatile @Nullable String ended;

    TrialProcess(Processes processes, Consumer<TrialEvent> events) {
        this.processes = processes;
        this.events = events;
        this.liveness = new Liveness(processes.patience());
    }

    /** Opens another one; interrupted when it is closed meanwhile, for what does not start cannot be asked to end. */
    Trial open(String name) {
        trial = null;
        ready = false;
        liveness.renew();
        opener.set(Thread.currentThread());
        try {
            Trial opened = processes.factory().open(name);
            trial = opened;
            return opened;
        } finally {
            opener.set(null);
            boolean unused = Thread.interrupted();
        }
    }

    /** It has been made ready: what it is asked from now on may take as long as it takes, where somebody attends to it. */
    void ready() {
        ready = true;
    }

    /**
     * The trial in it.
     *
     * @throws TrialException when there is none
     */
    Trial trial() {
        Trial open = trial;
        if (open == null) {
            throw new TrialException("The network has not been built.", null);
        }
        return open;
    }

    /**
     * Does a step that asks it something, watched meanwhile.
     *
     * @throws SilentProcessException when it was ended because it did not answer, or has never begun to
     */
    void asked(Runnable step) {
        ended = null;
        liveness.begin(processes.nanoTime().getAsLong());
        String after = "";
        try {
            step.run();
            after = ANSWERS_AGAIN;
        } catch (RuntimeException e) {
            String why = trial == null && silent() ? e.getMessage() : ended;
            throw why == null ? e : new SilentProcessException(why, e);
        } finally {
            rest(after);
        }
        String why = ended;
        if (why != null) {
            throw new SilentProcessException(why, null);
        }
    }

    private void rest(String after) {
        synchronized (liveness) {
            boolean silent = liveness.silent();
            liveness.end();
            if (silent && ended == null) {
                events.accept(new TrialEvent.Answering(true, after));
            }
        }
    }

    /** Whether it was ended because it did not answer. */
    boolean ended() {
        return ended != null;
    }

    /** How long it lies between two looks at processes that are given so much patience. */
    public static Duration between(Duration patience) {
        return Liveness.between(patience);
    }

    /**
     * Looks whether it answers, and ends one that does not where nobody else would; from another thread than the one that asks.
     *
     * @return whether it has fallen silent, or answers again
     */
    public boolean look() {
        Trial open = trial;
        Optional<Boolean> silent;
        synchronized (liveness) {
            if (ended()) {
                return false;
            }
            silent = liveness.look(processes.nanoTime().getAsLong(), open);
            if (open == null || !silent.orElse(false) || (ready && !processes.unattended())) {
                silent.ifPresent(
                        is -> events.accept(new TrialEvent.Answering(!is, is ? sentence(open) : ANSWERS_AGAIN)));
                return silent.isPresent();
            }
            ended = "Its process%s did not answer for %d s and was ended."
                    .formatted(number(open), processes.patience().toSeconds());
        }
        open.close();
        return true;
    }

    private String sentence(@Nullable Trial open) {
        long seconds = processes.patience().toSeconds();
        return open == null
                ? "Its process has not begun to answer for %d s.".formatted(seconds)
                : "Its process%s has not answered for %d s: it is stopped, or hangs.".formatted(number(open), seconds);
    }

    private static String number(Trial open) {
        return open.process().isPresent() ? " " + open.process().getAsLong() : "";
    }

    /** Whether it has not answered for too long. */
    public boolean silent() {
        return liveness.silent();
    }

    /** Ends it, whatever it is doing. */
    void close() {
        Trial open = trial;
        if (open != null) {
            open.close();
        }
        opener.getAndUpdate(thread -> {
            if (thread != null) {
                thread.interrupt();
            }
            return null;
        });
    }
}
