package org.depthbench.comparison.laboratory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.depthbench.comparison.analysis.Analysis;
import org.depthbench.comparison.analysis.TestParts;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Grid;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.farm.Farm;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.Trial;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/** Begins experiments, goes on with them, and reads those that were kept. */
public final class Laboratory {
    private final @Nullable ExperimentStore store;
    private final TaskCatalogue catalogue;
    private final ThisMachine machine;
    private final InstantSource clock;
    private final Duration patience;
    private final Trial.Factory factory;

    /**
     * A laboratory.
     *
     * @param store where experiments are kept; null where nothing is
     * @param patience for how long a worker may not answer before that is told
     * @param factory starts workers
     */
    public Laboratory(
            @Nullable ExperimentStore store,
            TaskCatalogue catalogue,
            ThisMachine machine,
            InstantSource clock,
            Duration patience,
            Trial.Factory factory) {
        this.store = store;
        this.catalogue = catalogue;
        this.machine = machine;
        this.clock = clock;
        this.patience = patience;
        this.factory = factory;
    }

    /**
     * How an experiment is to be run.
     *
     * @param workers how many trials are trained at a time, 1 at least; where times are asked it is always one
     * @param budgetSeconds after which no further trial counts; infinite for no limit
     */
    public record Means(int workers, double budgetSeconds) {
        public Means {
            if (workers < 1 || workers > ThisMachine.cores()) {
                throw new IllegalArgumentException("Workers must be 1 to %d, one a core of this machine, was %d."
                        .formatted(ThisMachine.cores(), workers));
            }
            if (!(budgetSeconds > 0)) {
                throw new IllegalArgumentException(
                        "The budget must be above 0 seconds, was %s.".formatted(budgetSeconds));
            }
        }

        /** One worker a core, as long as it takes. */
        public static Means usual() {
            return new Means(ThisMachine.cores(), Double.POSITIVE_INFINITY);
        }
    }

    /**
     * What an experiment would take.
     *
     * @param trainings trials that it consists of
     * @param known those among them that were trained before
     * @param seconds about how long the others take, by their size alone
     */
    public record Forecast(int trainings, int known, double seconds) {}

    /**
     * What an experiment would take; nothing is entered or trained.
     *
     * @throws IllegalArgumentException with a sentence when a trial of it cannot be trained
     * @throws DepthbenchException with a sentence when there is not enough memory
     */
    public Forecast forecast(ExperimentSpec spec, Means means) {
        List<PlannedTrial> planned = Grid.of(spec, catalogue);
        boolean alone = spec.kind().alone();
        List<PlannedTrial> unknown =
                planned.stream().filter(trial -> !known(trial, alone)).toList();
        double seconds = unknown.stream()
                .mapToDouble(trial -> Estimate.seconds(trial, alone))
                .sum();
        return new Forecast(planned.size(), planned.size() - unknown.size(), seconds / workers(spec, planned, means));
    }

    private boolean known(PlannedTrial trial, boolean alone) {
        ExperimentStore keeping = keeping();
        return keeping != null
                && keeping.finished(trial.trial(), trial.stop().epochs(), alone).isPresent();
    }

    /**
     * Enters an experiment, and finds what was trained before; nothing trains before {@link ExperimentRun#start}.
     *
     * @param warnings told in one sentence what goes wrong beside the training
     * @throws IllegalArgumentException with a sentence when a trial of it cannot be trained
     * @throws DepthbenchException with a sentence when there is not enough memory, or the store refuses
     */
    public ExperimentRun begin(
            ExperimentSpec spec, Means means, Consumer<ExperimentProgress> listener, Consumer<String> warnings) {
        List<PlannedTrial> planned = Grid.of(spec, catalogue);
        int workers = workers(spec, planned, means);
        Instant started = clock.instant();
        Machine facts = machine.facts();
        long id = keeping() == null ? 0 : store().begin(spec, started, facts, planned.size());
        Map<Integer, ExperimentStore.Entry> known =
                reuse(id, planned, Map.of(), spec.kind().alone());
        return run(
                new ExperimentRun.Head(id, spec, started, facts, 0, Map.of()),
                planned,
                known,
                workers,
                means,
                listener,
                warnings);
    }

    /**
     * Goes on with a kept experiment: trials that are there stay, failed ones are tried again.
     *
     * @throws DepthbenchException with a sentence when there is no such experiment, or nothing is left to do
     */
    public ExperimentRun resume(
            long id, Means means, Consumer<ExperimentProgress> listener, Consumer<String> warnings) {
        ExperimentStore.Kept kept = store().byId(id);
        if (kept.spec().kind().alone() && !kept.ofHere()) {
            throw new DepthbenchException(
                    "Experiment %d has times of another machine, to which none of this one are added: begin it anew."
                            .formatted(id));
        }
        List<PlannedTrial> planned = Grid.of(kept.spec(), catalogue);
        check(kept, planned);
        Map<Integer, ExperimentStore.Entry> known = new HashMap<>(kept.trials());
        known.values().removeIf(entry -> entry.result().state() != TrialState.FINISHED);
        if (known.size() == planned.size()) {
            throw new DepthbenchException("Experiment %d has all its %d trials, so there is nothing to go on with."
                    .formatted(id, planned.size()));
        }
        int workers = workers(kept.spec(), planned, means);
        Map<Integer, ExperimentStore.Entry> all =
                reuse(id, planned, known, kept.spec().kind().alone());
        return run(
                new ExperimentRun.Head(id, kept.spec(), kept.started(), kept.machine(), kept.seconds(), kept.parts()),
                planned,
                all,
                workers,
                means,
                listener,
                warnings);
    }

    /**
     * A kept experiment as far as it is.
     *
     * @throws DepthbenchException with a sentence when there is none of this number
     */
    public ExperimentOutcome read(long id) {
        return outcome(store().byId(id));
    }

    /**
     * The outcome of an experiment that the store has given.
     *
     * @throws DepthbenchException with a sentence when this version has another grid for it
     */
    ExperimentOutcome outcome(ExperimentStore.Kept kept) {
        List<PlannedTrial> planned = Grid.planned(kept.spec(), catalogue);
        check(kept, planned);
        List<MeasuredTrial> trials = kept.trials().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> measured(planned.get(entry.getKey()), entry.getValue()))
                .toList();
        return new ExperimentOutcome(
                kept.id(),
                kept.spec(),
                kept.started(),
                kept.machine(),
                planned.size(),
                trials,
                kept.seconds(),
                Analysis.of(kept.spec(), trials, new TestParts(catalogue, kept.parts())));
    }

    static MeasuredTrial measured(PlannedTrial planned, ExperimentStore.Entry entry) {
        return new MeasuredTrial(
                planned,
                entry.trial(),
                entry.result(),
                entry.predictions().orElse(null),
                entry.reused(),
                entry.source().origin());
    }

    /** Another version may have another grid for the same question. */
    private static void check(ExperimentStore.Kept kept, List<PlannedTrial> planned) {
        boolean same = kept.planned() == planned.size()
                && kept.trials().entrySet().stream()
                        .allMatch(entry -> entry.getKey() < planned.size()
                                && planned.get(entry.getKey())
                                        .trial()
                                        .equals(entry.getValue().result().spec()));
        if (!same) {
            throw new DepthbenchException(
                    "Experiment %d consists of other trials than this Depthbench would train for it: begin it anew."
                            .formatted(kept.id()));
        }
    }

    /**
     * Brings experiments to other machines and from them.
     *
     * @throws DepthbenchException with a sentence when there is no run history
     */
    public Exchange exchange() {
        return new Exchange(store(), catalogue, machine);
    }

    private @Nullable ExperimentStore keeping() {
        return store != null && store.writable() ? store : null;
    }

    private ExperimentStore store() {
        if (store == null) {
            throw new DepthbenchException("There is no run history, so no experiment is kept.");
        }
        return store;
    }

    private int workers(ExperimentSpec spec, List<PlannedTrial> planned, Means means) {
        int workers = spec.kind().alone() ? 1 : Math.min(means.workers(), planned.size());
        machine.checkMemory(planned.stream().map(PlannedTrial::trial).toList(), workers);
        return workers;
    }

    private Map<Integer, ExperimentStore.Entry> reuse(
            long id, List<PlannedTrial> planned, Map<Integer, ExperimentStore.Entry> known, boolean alone) {
        Map<Integer, ExperimentStore.Entry> all = new HashMap<>(known);
        ExperimentStore keeping = keeping();
        for (int place = 0; keeping != null && place < planned.size(); place++) {
            if (!all.containsKey(place)) {
                PlannedTrial trial = planned.get(place);
                int here = place;
                keeping.finished(trial.trial(), trial.stop().epochs(), alone).ifPresent(entry -> {
                    keeping.reuse(id, here, entry.trial());
                    all.put(here, entry);
                });
            }
        }
        return all;
    }

    private ExperimentRun run(
            ExperimentRun.Head head,
            List<PlannedTrial> planned,
            Map<Integer, ExperimentStore.Entry> known,
            int workers,
            Means means,
            Consumer<ExperimentProgress> listener,
            Consumer<String> warnings) {
        Keeper keeper = keeping() == null ? Keeper.none() : new StoreKeeper(store(), head.id(), warnings);
        return new ExperimentRun(
                head,
                catalogue,
                planned,
                known,
                new Farm(workers, factory, patience, warnings, System::nanoTime),
                workers,
                means.budgetSeconds(),
                keeper,
                listener,
                System::nanoTime);
    }
}
