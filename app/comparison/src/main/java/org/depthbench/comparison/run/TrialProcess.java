package org.depthbench.comparison.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.jspecify.annotations.Nullable;

/** The process of a trial that runs: one thread opens it and asks it, others watch it and close it, whatever it is doing. */
public final class TrialProcess {
    private static final String ANSWERS_AGAIN = "Its process answers again.";

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final Consumer<TrialEvent> events;
    private final Liveness liveness;
    private final AtomicReference<@Nullable Thread> opener = new AtomicReference<>();
    private volatile @Nullable Trial trial;

    TrialProcess(Duration patience, LongSupplier nanoTime, Consumer<TrialEvent> events) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.events = events;
        this.liveness = new Liveness(patience);
    }

    /** Opens another one; interrupted when it is closed meanwhile, for what does not start cannot be asked to end. */
    Trial open(Trial.Factory factory, String name) {
        trial = null;
        liveness.renew();
        opener.set(Thread.currentThread());
        try {
            Trial opened = factory.open(name);
            trial = opened;
            return opened;
        } finally {
            opener.set(null);
            boolean unused = Thread.interrupted();
        }
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

    /** Does a step that asks it something, watched meanwhile. */
    void asked(Runnable step) {
        liveness.begin(nanoTime.getAsLong());
        String after = "";
        try {
            step.run();
            after = ANSWERS_AGAIN;
        } finally {
            synchronized (liveness) {
                boolean silent = liveness.silent();
                liveness.end();
                if (silent) {
                    events.accept(new TrialEvent.Answering(true, after));
                }
            }
        }
    }

    /** How long it lies between two looks at processes that are given so much patience. */
    public static Duration between(Duration patience) {
        return Liveness.between(patience);
    }

    /**
     * Looks whether it answers; from another thread than the one that asks.
     *
     * @return whether it has fallen silent, or answers again
     */
    public boolean look() {
        synchronized (liveness) {
            Trial open = trial;
            Optional<Boolean> silent = liveness.look(nanoTime.getAsLong(), open);
            silent.ifPresent(is -> events.accept(new TrialEvent.Answering(!is, is ? sentence(open) : ANSWERS_AGAIN)));
            return silent.isPresent();
        }
    }

    private String sentence(@Nullable Trial open) {
        return open == null || open.process().isEmpty()
                ? "Its process has not begun to answer for %d s.".formatted(patience.toSeconds())
                : "Its process %d has not answered for %d s: it is stopped, or hangs."
                        .formatted(open.process().getAsLong(), patience.toSeconds());
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
