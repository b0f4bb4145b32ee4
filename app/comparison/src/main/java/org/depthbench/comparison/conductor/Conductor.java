package org.depthbench.comparison.conductor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.Processes;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.run.TrialProcess;
import org.depthbench.comparison.run.TrialRun;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one comparison: pulls both trials under its schedule, and tells its listeners what happens.
 *
 * <p>Trials stay open after their end, so that the trained networks can be asked, until {@link #close}. All methods may be
 * called from any thread and return at once, except {@link #close}.
 */
public final class Conductor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
    private static final Slice SLICE = new Slice(Integer.MAX_VALUE, 50);
    private static final Duration PATIENCE_WITH_CANCELLED = Duration.ofSeconds(2);

    private volatile ComparisonSpec spec;
    private final Instant started;
    private final Machine machine;
    private final List<ComparisonListener> listeners;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final List<TrialRun> runs;
    private final Transport transport;
    private final Duration betweenLooks;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "trial watch");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService drivers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "trial driver");
        thread.setDaemon(true);
        return thread;
    });
    private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<ComparisonResult> end = new CompletableFuture<>();

    /**
     * A comparison that has not begun.
     *
     * @param shallow where the shallow trial begins
     * @param deep where the deep trial begins
     * @param paused whether it waits for {@link #play} once both trials stand ready
     * @param patience for how long a trial's process may not answer before that is told
     */
    public Conductor(
            ComparisonSpec spec,
            TrialStart shallow,
            TrialStart deep,
            boolean paused,
            Duration patience,
            Instant started,
            Machine machine,
            Trial.Factory factory,
            List<ComparisonListener> listeners) {
        this.spec = spec;
        this.started = started;
        this.machine = machine;
        this.listeners = List.copyOf(listeners);
        Processes processes = new Processes(factory, patience, false, System::nanoTime);
        this.runs = List.of(run(Side.SHALLOW, shallow, processes), run(Side.DEEP, deep, processes));
        this.betweenLooks = TrialProcess.between(patience);
        this.transport = new Transport(new Turn(spec.schedule(), spec.pace(), runs), paused, System::nanoTime);
    }

    private TrialRun run(Side side, TrialStart start, Processes processes) {
        return new TrialRun(side.word() + " side", start, spec.target(), processes, event -> tell(side, event));
    }

    /** Begins: both trials are made ready at the same time, then trained as the schedule says. */
    public synchronized void start() {
        long period = betweenLooks.toNanos();
        ScheduledFuture<?> unused = watch.scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
        CompletableFuture<Void> first = prepare(runs.get(0));
        CompletableFuture<Void> second = prepare(runs.get(1));
        ready = CompletableFuture.allOf(first, second)
                .thenRun(this::driveInTurn)
                .exceptionally(failure -> {
                    end.completeExceptionally(failure);
                    return null;
                });
    }

    /** Where each side has a driver of its own, none has to be there for the other to be driven. */
    private CompletableFuture<Void> prepare(TrialRun run) {
        return CompletableFuture.runAsync(() -> run.prepare(), drivers).thenRun(() -> {
            endWhenBothHave();
            transport.changed();
            if (spec.schedule() == Schedule.AT_ONCE) {
                drive(List.of(run));
            }
        });
    }

    private void driveInTurn() {
        if (spec.schedule() != Schedule.AT_ONCE) {
            drive(inTurn());
        }
    }

    /** Whoever waits for a side that has fallen silent waits no longer. */
    private void look() {
        for (TrialRun run : runs) {
            if (run.process().look()) {
                transport.changed();
            }
        }
    }

    /** Whoever is first may have it better or worse, so every other seed lets the deep side be first. */
    private List<TrialRun> inTurn() {
        return spec.seed() % 2 == 0 ? List.of(side(Side.DEEP), side(Side.SHALLOW)) : runs;
    }

    private void drive(List<TrialRun> driven) {
        try {
            drivers.execute(() -> driveUntilClosed(driven));
        } catch (RejectedExecutionException e) {
            // Closed before it began.
            driven.forEach(TrialRun::answer);
        }
    }

    private void driveUntilClosed(List<TrialRun> driven) {
        try {
            for (Transport.Work work = transport.await(driven); work != null; work = transport.await(driven)) {
                perform(work);
                endWhenBothHave();
                transport.changed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            driven.forEach(TrialRun::answer);
        }
    }

    private void perform(Transport.Work work) {
        switch (work.kind()) {
            case ANSWER -> work.run().answer();
            case END_CANCELLED -> work.run().endCancelled();
            case REOPEN -> work.run().reopen();
            case WARM_UP -> work.run().warmUp(SLICE);
            case TRAIN_SLICE -> work.run().train(SLICE);
            case TRAIN_ONE_BATCH -> work.run().train(Slice.oneBatch());
        }
    }

    private synchronized void endWhenBothHave() {
        if (!end.isDone() && runs.stream().allMatch(TrialRun::over)) {
            ComparisonResult result = result();
            tell(new ComparisonEvent.ComparisonEnded(result));
            end.complete(result);
        }
    }

    /** Trains on, at full speed or at the speed last chosen. */
    public void play() {
        transport.play(true);
    }

    /** Stops pulling: no training until {@link #play} or {@link #step}. */
    public void pause() {
        transport.play(false);
    }

    /** Trains one batch on each side, and pauses. */
    public void step() {
        transport.step(
                runs.stream().filter(run -> run.state() == TrialState.TRAINING).toList());
    }

    /** Slow motion: one batch at a time with a gap between two; a gap of zero is full speed. */
    public void slowDown(Duration gap) {
        transport.slowDown(gap);
    }

    /** Asks one side's network something; answered between two slices, also after its end. */
    public CompletableFuture<Answer> inspect(Side side, Query query) {
        CompletableFuture<Answer> answer = side(side).ask(query);
        transport.changed();
        return answer;
    }

    /** Whether one side's network can be asked; after its end too, while its process lives. */
    public boolean answers(Side side) {
        return side(side).answers();
    }

    private TrialRun side(Side side) {
        return side == Side.SHALLOW ? runs.get(0) : runs.get(1);
    }

    /** Has both trials stop when another comparison does; one that has finished before that goes on. */
    public synchronized void stopLike(ComparisonSpec other) {
        spec = spec.stoppingLike(other);
        for (TrialRun run : runs) {
            run.stopWhen(other.stop(), other.target());
            if (run.finishedEarly()) {
                goOn(run);
            }
        }
    }

    /** Has a trial go on that was ended or failed: where it stands, or from its last checkpoint if its process has gone. */
    public synchronized void goOn(Side side) {
        goOn(side(side));
    }

    private void goOn(TrialRun run) {
        if (!run.state().terminal()) {
            return;
        }
        if (end.isDone()) {
            end = new CompletableFuture<>();
        }
        run.goOn();
        transport.changed();
    }

    /** Ends both trials where they stand; finished epochs are kept. A trial that does not end soon is killed. */
    public void cancel() {
        cancel(runs);
    }

    /** Ends the trial of one side where it stands; the other goes on. */
    public void cancel(Side side) {
        cancel(List.of(side(side)));
    }

    private void cancel(List<TrialRun> ended) {
        ended.forEach(TrialRun::cancel);
        transport.changed();
        // Not on a driver: both may be waiting for the very trials that are to be killed.
        CompletableFuture.delayedExecutor(PATIENCE_WITH_CANCELLED.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> ended.stream()
                        .filter(run -> run.cancelled() && !run.state().terminal())
                        .forEach(TrialRun::close));
    }

    /** The comparison as far as it is. */
    public ComparisonResult result() {
        return new ComparisonResult(
                spec,
                started,
                machine,
                side(Side.SHALLOW).result(),
                side(Side.DEEP).result());
    }

    /** Completes when both trials have come to their end; one that goes on after that has another end. */
    public CompletableFuture<ComparisonResult> end() {
        return end.copy();
    }

    /** What both sides warn of is one thing to whoever hears it. */
    private void tell(Side side, TrialEvent event) {
        if (!(event instanceof TrialEvent.Warned warned) || told.add(warned.sentence())) {
            tell(new ComparisonEvent.OfTrial(side, event));
        }
    }

    /** One listener hears one event at a time; one that fails does not harm the comparison. */
    private void tell(ComparisonEvent event) {
        synchronized (listeners) {
            for (ComparisonListener listener : listeners) {
                try {
                    event.dispatch(listener);
                } catch (RuntimeException e) {
                    LOG.error("A listener failed", e);
                }
            }
        }
    }

    /** Ends everything, trials and their processes included. */
    @Override
    public synchronized void close() {
        runs.forEach(TrialRun::cancel);
        ready.cancel(false);
        transport.close();
        watch.shutdownNow();
        runs.parallelStream().forEach(TrialRun::close);
        drivers.shutdown();
        runs.forEach(TrialRun::endCancelled);
        endWhenBothHave();
    }
}
