package org.depthbench.comparison.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.GuardedEvidence;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.laboratory.ExperimentEvidence;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.ComparisonRecord;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.store.Sweep;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.comparison.worker.WarmWorkers;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.Trial;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins, resumes and reruns comparisons in worker processes, and keeps them in the run history. */
public final class Workbench implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    /** More of ND4J's own threads make training slower, whichever path it takes: docs/decisions/0007. */
    private static final int ENGINE_THREADS = 1;

    private final Home home;
    private final @Nullable Store store;
    private final @Nullable String trouble;
    private final WorkerLaunch launch;
    private final InstantSource clock;
    private final ThisMachine machine = new ThisMachine();
    private final Interrupts interrupts = new Interrupts();
    private final TaskCatalogue catalogue;
    private final ComparisonTable table;

    private Workbench(
            Home home,
            @Nullable Store store,
            @Nullable String trouble,
            WorkerLaunch launch,
            TaskCatalogue catalogue,
            InstantSource clock) {
        this.home = home;
        this.store = store;
        this.trouble = trouble;
        this.launch = launch.withDataIn(catalogue.folder().path());
        this.clock = clock;
        this.catalogue = catalogue;
        this.table = new ComparisonTable(new TableWords(Locale.ROOT), catalogue);
    }

    /** The tasks that are on this machine. */
    public TaskCatalogue catalogue() {
        return catalogue;
    }

    /** A workbench over a home; where the home refuses, one that works but keeps nothing, and says why. */
    public static Workbench open(Home home, WorkerLaunch launch, TaskCatalogue catalogue, InstantSource clock) {
        try {
            return new Workbench(home, Store.open(home), null, launch, catalogue, clock);
        } catch (DepthbenchException e) {
            String trouble = String.valueOf(e.getMessage());
            return new Workbench(
                    substitute(home), Store.openToRead(home, e).orElse(null), trouble, launch, catalogue, clock);
        }
    }

    /** The store where runs can be kept; null where there is none, or it can only be read. */
    private @Nullable Store keeping() {
        return trouble == null ? store : null;
    }

    private static Home substitute(Home home) {
        if (Files.isDirectory(home.folder()) && Files.isWritable(home.folder())) {
            return home;
        }
        try {
            return new Home(Files.createTempDirectory("depthbench"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why nothing is kept, in one sentence; empty when all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * The store of all runs, which can only be read where there is {@link #trouble}.
     *
     * @throws DepthbenchException with a sentence when there is none
     */
    public Store store() {
        if (store == null) {
            throw new DepthbenchException(trouble().orElse("There is no run history."));
        }
        return store;
    }

    /** What a person should know of the store, in one sentence; empty when there is nothing. */
    public Optional<String> notice() {
        return Optional.ofNullable(store)
                .flatMap(Store::setAside)
                .map(("The runs of an earlier Depthbench cannot be read by this one; they are kept unharmed in %s,"
                        + " and a new run history is begun.")::formatted);
    }

    /** Takes away files of the home that nothing needs any more; one sentence when it had to free room. */
    public Optional<String> sweep() {
        Store swept = keeping();
        if (swept == null) {
            return Optional.empty();
        }
        try {
            Sweep.Freed freed = swept.sweep();
            LOG.info("Swept {} files of {} bytes", freed.files(), freed.bytes());
            return freed.overLimit()
                    ? Optional.of(
                            "The oldest checkpoints and logs were taken away, %d MiB in all: together they had become larger than %d MiB."
                                    .formatted(freed.bytes() >> 20, Sweep.MOST_BYTES >> 20))
                    : Optional.empty();
        } catch (DepthbenchException e) {
            LOG.warn("The home was not swept", e);
            return Optional.empty();
        }
    }

    /** What has to end before the program may, when somebody ends it from outside. */
    public Interrupts interrupts() {
        return interrupts;
    }

    /** The machine that this runs on. */
    public ThisMachine machine() {
        return machine;
    }

    /**
     * Begins a comparison; nothing trains before {@link Conductor#start}.
     *
     * @param warnings told in one sentence what goes wrong beside the training
     * @throws DepthbenchException with a sentence when there is not enough memory for it
     */
    public Session begin(ComparisonSpec spec, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return begin(spec, Starts.fresh(spec, Side.SHALLOW), Starts.fresh(spec, Side.DEEP), listeners, warnings);
    }

    /** Begins a comparison from a kept one: the same specification, threads and number of epochs on each side. */
    public Session rerun(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return begin(
                kept.result().spec(),
                Starts.again(kept.result(), Side.SHALLOW),
                Starts.again(kept.result(), Side.DEEP),
                listeners,
                warnings);
    }

    private Session begin(
            ComparisonSpec spec,
            TrialStart shallow,
            TrialStart deep,
            List<ComparisonListener> listeners,
            Consumer<String> warnings) {
        Recorded recorded = recorded(spec, shallow, deep, listeners, warnings);
        if (recorded.record() != null) {
            recorded.record().begin();
        }
        return recorded.session(this::open, false, launch.patience());
    }

    /**
     * Makes a comparison that stands ready before its first batch and waits for {@link Conductor#play}; it enters the run
     * history with that batch. Nothing happens before {@link Conductor#start}.
     *
     * @param trials where its trials come from
     * @throws DepthbenchException with a sentence when there is not enough memory for it
     */
    public Session ready(
            ComparisonSpec spec, Trial.Factory trials, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return recorded(spec, Starts.fresh(spec, Side.SHALLOW), Starts.fresh(spec, Side.DEEP), listeners, warnings)
                .session(trials, true, launch.patience());
    }

    /** Workers that wait for trials, their engine loaded. */
    public WarmWorkers warmWorkers() {
        return new WarmWorkers(Side.values().length, () -> {
            WorkerTrial worker = worker("network", ENGINE_THREADS);
            Diagnosis unused = worker.diagnose(0, 1);
            return worker;
        });
    }

    /** A comparison with all that its conductor needs. */
    private record Recorded(
            ComparisonSpec spec,
            TrialStart shallow,
            TrialStart deep,
            Instant started,
            Machine facts,
            @Nullable ComparisonRecord record,
            List<ComparisonListener> listeners) {
        Session session(Trial.Factory trials, boolean paused, Duration patience) {
            return new Session(
                    record, new Conductor(spec, shallow, deep, paused, patience, started, facts, trials, listeners));
        }
    }

    private Recorded recorded(
            ComparisonSpec spec,
            TrialStart shallow,
            TrialStart deep,
            List<ComparisonListener> listeners,
            Consumer<String> warnings) {
        machine.checkMemory(spec.check(catalogue));
        spec.warnings().forEach(warnings);
        Instant started = clock.instant();
        Machine facts = machine.facts();
        Store keeping = keeping();
        if (keeping == null) {
            return new Recorded(spec, shallow, deep, started, facts, null, listeners);
        }
        ComparisonRecord record =
                new ComparisonRecord(keeping, home, spec, started, facts, shallow.spec(), deep.spec(), warnings);
        return new Recorded(
                spec,
                TrialStart.fresh(shallow.spec(), shallow.stop(), record.of(Side.SHALLOW)),
                TrialStart.fresh(deep.spec(), deep.stop(), record.of(Side.DEEP)),
                started,
                facts,
                record,
                with(listeners, record));
    }

    private static List<ComparisonListener> with(List<ComparisonListener> listeners, ComparisonRecord record) {
        List<ComparisonListener> all = new ArrayList<>(List.of(new EndOfRecord(record)));
        // Whoever is told of an end finds it in the store already.
        all.addAll(listeners);
        return all;
    }

    /**
     * Goes on with a kept comparison: each side that has not finished continues from its last checkpoint, or from its
     * beginning when it has none.
     *
     * @throws DepthbenchException with a sentence when both sides have finished or diverged
     */
    public Session resume(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        ComparisonResult result = kept.result();
        if (result.finished()) {
            throw new DepthbenchException(
                    "Run %d has finished on both sides, so there is nothing to resume.".formatted(kept.id()));
        }
        if (!result.resumable()) {
            throw new DepthbenchException(
                    "Run %d cannot be resumed: a network that diverged would do so again. Compare anew with a lower learning rate."
                            .formatted(kept.id()));
        }
        for (Side side : Side.values()) {
            if (!result.side(side).state().terminal()) {
                throw new DepthbenchException("Run %d is still running in another Depthbench.".formatted(kept.id()));
            }
        }
        machine.checkMemory(result.spec().check(catalogue));
        if (!store().takeOver(kept.id())) {
            throw new DepthbenchException("Run %d is still running in another Depthbench.".formatted(kept.id()));
        }
        ComparisonRecord record = new ComparisonRecord(store(), home, kept, warnings);
        return new Recorded(
                        result.spec(),
                        Starts.continuing(kept, record, Side.SHALLOW),
                        Starts.continuing(kept, record, Side.DEEP),
                        result.started(),
                        result.machine(),
                        record,
                        with(listeners, record))
                .session(this::open, false, launch.patience());
    }

    /**
     * A kept comparison to look at: nothing is trained or written down, and each side answers whose network was saved at its end.
     *
     * @throws DepthbenchException with a sentence when there is not enough memory for it, or it is still running
     */
    public Session reopen(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        ComparisonResult result = kept.result();
        machine.checkMemory(result.spec().check(catalogue));
        ComparisonRecord record = new ComparisonRecord(store(), home, kept, warnings);
        return new Recorded(
                        result.spec(),
                        Starts.looked(result, record, Side.SHALLOW),
                        Starts.looked(result, record, Side.DEEP),
                        result.started(),
                        result.machine(),
                        null,
                        listeners)
                .session(this::open, true, launch.patience());
    }

    private Trial open(String name) {
        return worker(name, ENGINE_THREADS);
    }

    private WorkerTrial worker(String name, int threads) {
        return WorkerTrial.start(launch, name, threads, home.newLog(name));
    }

    /** The comparison table of a result, with the run history as further evidence where it can be read. */
    public List<TableRow> table(ComparisonResult result) {
        return table(result, told -> {});
    }

    /**
     * The same.
     *
     * @param warnings told in one sentence when the run history cannot be read
     */
    public List<TableRow> table(ComparisonResult result, Consumer<String> warnings) {
        return table.rows(result, new GuardedEvidence(evidence(), warnings));
    }

    /** What kept runs prove; nothing when the store cannot be read. */
    public Evidence evidence() {
        return store == null ? Evidence.none() : new ExperimentEvidence(store, laboratory());
    }

    /** Where experiments are run; they are kept where runs are. */
    public Laboratory laboratory() {
        return new Laboratory(
                store == null ? null : store.experiments(), catalogue, machine, clock, launch.patience(), this::open);
    }

    /** Tries out the engine in a worker of its own, with all cores. */
    public Diagnosis diagnose(double seconds) {
        try (WorkerTrial worker = worker("doctor", ThisMachine.cores())) {
            return worker.diagnose(seconds, ThisMachine.cores());
        }
    }

    /** A worker of its own, as trials have them, whose speed can be measured. */
    public WorkerTrial benchWorker(int threads, boolean stockPath) {
        return WorkerTrial.start(stockPath ? launch.onStockPath() : launch, "bench", threads, home.newLog("bench"));
    }

    /** The folder in which everything is kept. */
    public Home home() {
        return home;
    }

    /** Where the workers' logs are. */
    public Path logFolder() {
        return home.logFolder();
    }

    /** Closes the store. */
    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
