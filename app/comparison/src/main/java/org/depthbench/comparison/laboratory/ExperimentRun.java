package org.depthbench.comparison.laboratory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.depthbench.comparison.analysis.Analysis;
import org.depthbench.comparison.analysis.TestParts;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.farm.Farm;
import org.depthbench.comparison.farm.Finished;
import org.depthbench.comparison.farm.Order;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.datasets.TaskCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An experiment that runs, or stands ready to. Each trial that comes to its end is kept at once; what is cut short goes on later where it
 * was. All methods return at once, except {@link #close}.
 */
public final class ExperimentRun implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExperimentRun.class);

    private final Head head;
    private final TaskCatalogue catalogue;
    private final List<PlannedTrial> planned;
    private final Map<Integer, MeasuredTrial> measured = new TreeMap<>();
    private final Farm farm;
    private final int workers;
    private final Keeper keeper;
    private final Consumer<ExperimentProgress> listener;
    private final LongSupplier nanoTime;
    private final CompletableFuture<ExperimentOutcome> end = new CompletableFuture<>();
    private final double budgetSeconds;
    private final double[] weights;
    private final ExecutorService records = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "experiment record");
        thread.setDaemon(true);
        return thread;
    });
    private int reused;
    private double weighed;
    private long begun;
    private boolean ending;

    /** What an experiment is, apart from its trials. */
    record Head(
            long id,
            ExperimentSpec spec,
            Instant started,
            Machine machine,
            double secondsBefore,
            Map<String, int[]> parts) {}

    ExperimentRun(
            Head head,
            TaskCatalogue catalogue,
            List<PlannedTrial> planned,
            Map<Integer, ExperimentStore.Entry> known,
            Farm farm,
            int workers,
            double budgetSeconds,
            Keeper keeper,
            Consumer<ExperimentProgress> listener,
            LongSupplier nanoTime) {
        this.head = head;
        this.catalogue = catalogue;
        this.planned = planned;
        this.farm = farm;
        this.workers = workers;
        this.budgetSeconds = budgetSeconds;
        this.keeper = keeper;
        this.listener = listener;
        this.nanoTime = nanoTime;
        this.weights = planned.stream().mapToDouble(this::weight).toArray();
        known.forEach((place, entry) -> {
            measured.put(place, Laboratory.measured(planned.get(place), entry));
            reused += entry.reused() ? 1 : 0;
        });
    }

    /** Its number in the store; 0 where it is not kept. */
    public long id() {
        return head.id();
    }

    /** How many trials it consists of. */
    public int planned() {
        return planned.size();
    }

    /** How many trials have to be trained: neither done nor found among those trained before. */
    public synchronized int toTrain() {
        return planned.size() - measured.size();
    }

    /** About how long the trials take that are not there yet, by their size alone. */
    public synchronized double estimatedSeconds() {
        return left() / workers;
    }

    private double left() {
        double seconds = 0;
        for (int place = 0; place < planned.size(); place++) {
            if (!measured.containsKey(place)) {
                seconds += weights[place];
            }
        }
        return seconds;
    }

    private double weight(PlannedTrial trial) {
        return Estimate.seconds(trial, head.spec().kind().alone());
    }

    /** Begins with the trials that are not there yet. */
    public synchronized void start() {
        begun = nanoTime.getAsLong();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < planned.size(); place++) {
            if (!measured.containsKey(place)) {
                places.add(place);
            }
        }
        tell();
        for (int place : places) {
            submit(place);
        }
        endWhenDone();
    }

    private void submit(int place) {
        PlannedTrial trial = planned.get(place);
        boolean alone = head.spec().kind().alone();
        CompletableFuture<Void> unused = farm.run(new Order(trial.trial(), trial.stop(), alone))
                // The worker goes on with the next trial meanwhile.
                .thenAcceptAsync(
                        finished -> {
                            if (finished.result().state() != TrialState.CANCELLED && !endedWith(finished)) {
                                take(place, finished, alone);
                            }
                        },
                        records)
                .exceptionally(failure -> {
                    lost(failure);
                    return null;
                });
    }

    /** What comes to its end after all has ended is missed by nobody. */
    private synchronized void lost(Throwable failure) {
        if (ending) {
            LOG.debug("A trial came too late", failure);
        } else {
            LOG.error("A trial was lost", failure);
            end.completeExceptionally(failure);
        }
    }

    /** A trial that its process died of because everything ends is not the trial's failure. */
    private synchronized boolean endedWith(Finished finished) {
        return ending && finished.result().state() != TrialState.FINISHED;
    }

    private void take(int place, Finished finished, boolean alone) {
        long id = keeper.keep(place, finished, alone);
        synchronized (this) {
            if (end.isDone()) {
                return;
            }
            PlannedTrial trial = planned.get(place);
            weighed += weights[place];
            measured.put(place, new MeasuredTrial(trial, id, finished.result(), finished.predictions(), false, null));
            tell();
            endWhenDone();
        }
        if (seconds() > budgetSeconds) {
            cancel();
        }
    }

    private synchronized void endWhenDone() {
        if (measured.size() == planned.size()) {
            finish();
        }
    }

    private synchronized void finish() {
        if (end.isDone()) {
            return;
        }
        double seconds = seconds();
        keeper.worked(seconds);
        end.complete(outcome(seconds));
    }

    private synchronized double seconds() {
        return (nanoTime.getAsLong() - begun) / 1e9;
    }

    private void tell() {
        listener.accept(progress());
    }

    /** How far it is. */
    public synchronized ExperimentProgress progress() {
        double left = weighed == 0 ? Double.NaN : seconds() / weighed * left();
        int failed = (int) measured.values().stream()
                .filter(trial -> trial.result().state() != TrialState.FINISHED)
                .count();
        return new ExperimentProgress(measured.size(), planned.size(), reused, failed, seconds(), left);
    }

    /** Lets others have the processor until {@link #play}. */
    public void pause() {
        farm.pause();
    }

    /** Goes on. */
    public void play() {
        farm.play();
    }

    /** Ends it where it stands; finished trials are kept, and it can be gone on with. */
    public void cancel() {
        synchronized (this) {
            ending = true;
            finish();
        }
        farm.close();
    }

    /** Completes with its end, whether all trials are there or it was cancelled. */
    public CompletableFuture<ExperimentOutcome> end() {
        return end.copy();
    }

    /** The experiment as far as it is. */
    public synchronized ExperimentOutcome outcome() {
        return outcome(end.isDone() ? 0 : seconds());
    }

    private ExperimentOutcome outcome(double seconds) {
        List<MeasuredTrial> trials = List.copyOf(measured.values());
        return new ExperimentOutcome(
                head.id(),
                head.spec(),
                head.started(),
                head.machine(),
                planned.size(),
                trials,
                head.secondsBefore() + seconds,
                Analysis.of(head.spec(), trials, new TestParts(catalogue, head.parts())));
    }

    /** Ends everything, workers included. */
    @Override
    public void close() {
        cancel();
        records.shutdown();
    }
}
