package org.depthbench.comparison.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Failures;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One trial while it runs: what it has done and what it does next. One thread drives it; others may read
 * its counters, ask it, and cancel it.
 */
public final class TrialRun {
    private static final Logger LOG = LoggerFactory.getLogger(TrialRun.class);

    private final String name;
    private final TrialStart start;
    private final Consumer<TrialEvent> events;
    private final EpochLog log = new EpochLog();
    private final Questions questions = new Questions();
    private final Checkpoints checkpoints;
    private final TrialProcess process;

    private volatile TrialState state = TrialState.QUEUED;
    private volatile @Nullable String error;
    private volatile @Nullable Prepared prepared;
    private volatile @Nullable String parameterHash;
    private volatile boolean cancelled;
    private volatile boolean goesOn;
    private volatile boolean alive;
    private volatile boolean warm;
    private volatile boolean begunAnew;
    private volatile Stop stop;
    private volatile double target;

    /**
     * A trial that has not begun.
     *
     * @param name what its worker is called, such as {@code deep side}
     * @param target the score whose reaching may end it
     */
    public TrialRun(String name, TrialStart start, double target, Processes processes, Consumer<TrialEvent> events) {
        this.name = name;
        this.start = start;
        this.stop = start.stop();
        this.target = target;
        this.events = events;
        this.process = new TrialProcess(processes, this::tell);
        this.checkpoints = new Checkpoints(start.record(), processes.nanoTime());
    }

    /** Where it stands. */
    public TrialState state() {
        return state;
    }

    /** Training time so far, in seconds. */
    public double trainingSeconds() {
        return log.trainingSeconds();
    }

    /** Training examples seen so far, repetitions included. */
    public long examples() {
        return log.examples();
    }

    /** How many epochs it has finished. */
    public int finishedEpochs() {
        return log.count();
    }

    /** The last epoch that it was evaluated after; 0 before the first. */
    public int lastEpoch() {
        List<EpochRecord> done = log.epochs();
        return done.isEmpty() ? 0 : done.get(done.size() - 1).epoch();
    }

    /** Its process, which may be watched. */
    public TrialProcess process() {
        return process;
    }

    /** Whether a question waits for an answer. */
    public boolean asked() {
        return questions.waiting();
    }

    /** Starts the trial and brings it to where training begins. */
    public void prepare() {
        if (start.kept() != null) {
            keep(start.kept());
            return;
        }
        open(start.done(), start.record().checkpoint());
    }

    /** Has its network answer questions as it was at its end. */
    private void standBy(CheckpointFile saved) {
        try {
            process.asked(() -> {
                alive = Checkpoints.revived(process.open(name), start.spec(), saved, lastEpoch());
                process.ready();
            });
        } catch (RuntimeException e) {
            LOG.info("The network of the {} is not there any more: {}", name, e.getMessage());
        }
        if (!alive || cancelled) {
            close();
        }
    }

    /** Whether its network can be asked. */
    public boolean answers() {
        return alive;
    }

    private void open(List<EpochRecord> done, Optional<CheckpointFile> checkpoint) {
        remember(done);
        begin(TrialState.STARTING);
        guarded(() -> {
            Trial opened = process.open(name);
            warm = false;
            opened.log().ifPresent(log -> tell(new TrialEvent.WorkerStarted(log)));
            if (cancelled) {
                // Whoever cancelled could not close what was not there yet.
                opened.close();
                throw new TrialException("Cancelled.", null);
            }
            Prepared ready = opened.prepare(start.spec());
            prepared = ready;
            restore(opened, done, checkpoint);
            process.ready();
            tell(new TrialEvent.TrialPrepared(ready));
            alive = true;
            begin(TrialState.TRAINING);
            endWhereItWasOver(opened);
        });
    }

    /** A program may have ended between a trial's last checkpoint and the record of its end. */
    private void endWhereItWasOver(Trial opened) {
        List<EpochRecord> done = log.epochs();
        if (!done.isEmpty()) {
            EpochRecord last = done.get(done.size() - 1);
            if (endedBy(last).isPresent()) {
                finish(opened, last.epoch());
            }
        }
    }

    /** Has it go on after its end; whoever drives it then {@linkplain #reopen reopens} it. */
    public void goOn() {
        cancelled = false;
        goesOn = true;
    }

    /** Whether it has ended and is to go on. */
    public boolean goesOn() {
        return goesOn && state.terminal();
    }

    /** Whether it has come to its end for good. */
    public boolean over() {
        return state.terminal() && !goesOn;
    }

    /** Goes on after its end: where it stands while its process lives, else from its last checkpoint. */
    public void reopen() {
        begunAnew = false;
        if (alive) {
            begin(TrialState.TRAINING);
        } else {
            openAnew();
        }
        goesOn = false;
    }

    private void openAnew() {
        close();
        open(log.epochs(), start.record().checkpoint().filter(CheckpointFile::exists));
    }

    /** It is what it was once its network answers, or cannot any more. */
    private void keep(TrialResult kept) {
        remember(kept.epochs());
        prepared = kept.prepared();
        start.record().checkpoint().filter(CheckpointFile::exists).ifPresent(this::standBy);
        parameterHash = kept.parameterHash();
        enter(kept.state(), kept.error());
    }

    /** Epochs after the checkpoint are trained again, to the same numbers; until it is read, all of them can be seen. */
    private void restore(Trial opened, List<EpochRecord> done, Optional<CheckpointFile> checkpoint) {
        int behind = checkpoint.isEmpty() || done.isEmpty()
                ? 0
                : Checkpoints.restore(opened, start.spec(), checkpoint.get(), done.size(), this::warn);
        remember(done.subList(0, behind));
    }

    /** Takes some epochs, and no others, for all that it has done. */
    private void remember(List<EpochRecord> done) {
        log.begin(done);
        parameterHash = null;
        start.record().begunWith(done);
    }

    /** Whether it stands before its first batch in a process whose times are not steady yet. */
    public boolean cold() {
        return state == TrialState.TRAINING && !warm;
    }

    /** Has its process warm up through a slice, without a trace. */
    public void warmUp(Slice slice) {
        guarded(() -> warm = running().warmUp(slice));
    }

    /** Trains one slice, and closes the epoch when the slice reached its end. */
    public void train(Slice slice) {
        guarded(() -> {
            Trial running = running();
            Progress progress = running.advance(slice);
            log.trained(progress);
            tell(new TrialEvent.SliceTrained(progress, trainingSeconds(), examples()));
            if (!Double.isFinite(progress.trainLoss())) {
                throw EpochLog.diverged(progress.epoch(), start.spec());
            }
            if (progress.epochEnded() && start.evaluated().test(progress.epoch())) {
                endEpoch(running, progress.epoch());
            }
        });
    }

    private void endEpoch(Trial running, int number) {
        EpochRecord epoch = log.close(number, running, start.spec());
        // Told before it is saved: a program killed in between trains the epoch again, instead of missing its record.
        tell(new TrialEvent.EpochFinished(epoch));
        Optional<Stop.Reason> last = endedBy(epoch);
        if (stop.early() && log.isBest(epoch)) {
            predict(running, number);
        }
        checkpoints.save(running, last.isPresent()).ifPresent(this::warn);
        if (last.isPresent()) {
            finish(running, number);
        }
    }

    private Optional<Stop.Reason> endedBy(EpochRecord epoch) {
        return stop.reason(log.standing(epoch), target);
    }

    private void finish(Trial running, int number) {
        if (!stop.early()) {
            predict(running, number);
        }
        parameterHash = running.parameterHash();
        enter(TrialState.FINISHED, null);
    }

    private void warn(String sentence) {
        if (!cancelled && !process.ended()) {
            tell(new TrialEvent.Warned(sentence));
        }
    }

    private void predict(Trial running, int number) {
        tell(new TrialEvent.Predicted(
                TestPredictions.of(running, start.spec().task().demand().metric(), number)));
    }

    /** Asks the network something; answered between two slices. */
    public CompletableFuture<Answer> ask(Query query) {
        return questions.put(query);
    }

    /** Answers all questions; none is left waiting when the trial cannot answer any more. */
    public void answer() {
        process.asked(() -> questions.answer(query -> running().inspect(query)));
    }

    /** Changes when it stops; an epoch under way comes to its end. */
    public void stopWhen(Stop other, double otherTarget) {
        stop = other;
        target = otherTarget;
    }

    /** Whether it has finished before the end that it has now. */
    public boolean finishedEarly() {
        List<EpochRecord> done = log.epochs();
        if (state != TrialState.FINISHED || done.isEmpty()) {
            return false;
        }
        return endedBy(done.get(done.size() - 1)).isEmpty();
    }

    /** Ends the trial where it stands. */
    public void cancel() {
        goesOn = false;
        cancelled = true;
    }

    /** Whether it was cancelled. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Puts a cancelled trial into its last state. */
    public void endCancelled() {
        enter(TrialState.CANCELLED, null);
    }

    /** Ends the trial's process, whatever it is doing. */
    public void close() {
        alive = false;
        process.close();
    }

    private Trial running() {
        return process.trial();
    }

    private void guarded(Runnable step) {
        try {
            process.asked(step);
        } catch (SilentProcessException e) {
            silent(e);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            alive = false;
            if (cancelled) {
                endCancelled();
                return;
            }
            LOG.error("The trial {} failed", name, e);
            enter(
                    TrialState.FAILED,
                    Failures.forPeople(e) ? String.valueOf(e.getMessage()) : "The training failed: %s.".formatted(e));
        }
    }

    /** One process may fall silent by an accident that another is spared; two will have a reason. */
    private void silent(SilentProcessException e) {
        alive = false;
        if (cancelled) {
            endCancelled();
        } else if (begunAnew) {
            enter(TrialState.FAILED, e.getMessage() + " It was the second one, so this trial has failed.");
        } else {
            begunAnew = true;
            tell(new TrialEvent.Warned(e.getMessage() + " Training begins anew in another one, to the same numbers."));
            openAnew();
        }
    }

    /** Written down first: whoever hears of something finds it kept. */
    private void tell(TrialEvent event) {
        event.dispatch(start.record());
        events.accept(event);
    }

    /** A driver and whoever closes the comparison may both want to; the first last state stays. */
    private synchronized void enter(TrialState next, @Nullable String reason) {
        if (state.terminal()) {
            return;
        }
        error = reason;
        state = next;
        tell(new TrialEvent.StateChanged(next, reason, next == TrialState.FINISHED ? parameterHash : null));
    }

    /** Begins, or begins again after its end. */
    private synchronized void begin(TrialState next) {
        error = null;
        state = next;
        tell(new TrialEvent.StateChanged(next, null, null));
    }

    /** The trial as far as it is. */
    public TrialResult result() {
        return new TrialResult(start.spec(), state, error, prepared, log.epochs(), parameterHash);
    }
}
