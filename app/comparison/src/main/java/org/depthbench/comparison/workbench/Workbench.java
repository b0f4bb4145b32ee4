package org.depthbench.comparison.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.evidence.ComparisonTable;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.history.Home;
import org.depthbench.comparison.history.RunHistory;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.CheckpointFile;
import org.depthbench.comparison.run.TrialStart;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.worker.ResidentMemoryMeter;
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
    private final @Nullable RunHistory history;
    private final @Nullable String trouble;
    private final WorkerLaunch launch;
    private final InstantSource clock;
    private final ThisMachine machine = new ThisMachine();
    private final TaskCatalogue catalogue;
    private final ComparisonTable table;

    private Workbench(
            Home home,
            @Nullable RunHistory history,
            @Nullable String trouble,
            WorkerLaunch launch,
            TaskCatalogue catalogue,
            InstantSource clock) {
        this.home = home;
        this.history = history;
        this.trouble = trouble;
        this.launch = launch;
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
            return new Workbench(home, RunHistory.open(home), null, launch, catalogue, clock);
        } catch (DepthbenchException e) {
            return new Workbench(substitute(home), null, String.valueOf(e.getMessage()), launch, catalogue, clock);
        }
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
     * The run history.
     *
     * @throws DepthbenchException with a sentence when there is none
     */
    public RunHistory history() {
        if (history == null) {
            throw new DepthbenchException(trouble().orElse("There is no run history."));
        }
        return history;
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
        return begin(spec, fresh(spec, Side.SHALLOW), fresh(spec, Side.DEEP), listeners, warnings);
    }

    private static TrialStart fresh(ComparisonSpec spec, Side side) {
        return TrialStart.fresh(spec.trial(side, spec.schedule().threads(ThisMachine.cores())), spec.stop(), null);
    }

    /** Begins a comparison from a kept one: the same specification, threads and number of epochs on each side. */
    public Session rerun(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        return begin(
                kept.result().spec(),
                again(kept.result(), Side.SHALLOW),
                again(kept.result(), Side.DEEP),
                listeners,
                warnings);
    }

    private static TrialStart again(ComparisonResult result, Side side) {
        TrialResult kept = result.side(side);
        if (kept.epochs().isEmpty()) {
            throw new DepthbenchException(
                    "The run has no finished epoch on its %s side, so there is nothing to reproduce."
                            .formatted(side.word()));
        }
        return TrialStart.fresh(kept.spec(), Stop.afterEpochs(kept.epochs().size()), null);
    }

    private Session begin(
            ComparisonSpec spec,
            TrialStart shallow,
            TrialStart deep,
            List<ComparisonListener> listeners,
            Consumer<String> warnings) {
        Recorded recorded = recorded(spec, shallow, deep, listeners, warnings);
        if (recorded.recording() != null) {
            recorded.recording().begin();
        }
        return recorded.session(this::open, false);
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
        return recorded(spec, fresh(spec, Side.SHALLOW), fresh(spec, Side.DEEP), listeners, warnings)
                .session(trials, true);
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
            @Nullable Recording recording,
            List<ComparisonListener> listeners) {
        Session session(Trial.Factory trials, boolean paused) {
            return new Session(
                    recording,
                    new Conductor(
                            spec, shallow, deep, paused, started, facts, trials, new ResidentMemoryMeter(), listeners));
        }
    }

    private Recorded recorded(
            ComparisonSpec spec,
            TrialStart shallow,
            TrialStart deep,
            List<ComparisonListener> listeners,
            Consumer<String> warnings) {
        machine.checkMemory(spec.check(catalogue));
        Instant started = clock.instant();
        Machine facts = machine.facts();
        if (history == null) {
            return new Recorded(spec, shallow, deep, started, facts, null, listeners);
        }
        Recording recording = new Recording(
                history, kept -> kept.begin(spec, started, facts, shallow, deep), home::checkpoint, warnings);
        return new Recorded(
                spec,
                shallow.savedTo(() -> recording.checkpoint(Side.SHALLOW).map(CheckpointFile::new)),
                deep.savedTo(() -> recording.checkpoint(Side.DEEP).map(CheckpointFile::new)),
                started,
                facts,
                recording,
                with(listeners, recording));
    }

    private static List<ComparisonListener> with(List<ComparisonListener> listeners, Recording recording) {
        List<ComparisonListener> all = new ArrayList<>(List.of(recording));
        // Whoever is told of an end finds it in the history already.
        all.addAll(listeners);
        return all;
    }

    /**
     * Goes on with a kept comparison: each side that has not finished continues from its last checkpoint, or from its
     * beginning when it has none.
     *
     * @throws DepthbenchException with a sentence when both sides have finished
     */
    public Session resume(StoredComparison kept, List<ComparisonListener> listeners, Consumer<String> warnings) {
        ComparisonResult result = kept.result();
        if (result.finished()) {
            throw new DepthbenchException(
                    "Run %d has finished on both sides, so there is nothing to resume.".formatted(kept.id()));
        }
        for (Side side : Side.values()) {
            if (!result.side(side).state().terminal()) {
                throw new DepthbenchException("Run %d is still running in another Depthbench.".formatted(kept.id()));
            }
        }
        machine.checkMemory(result.spec().check(catalogue));
        history().resume(kept.id());
        Recording recording = new Recording(history(), again -> kept.id(), home::checkpoint, warnings);
        recording.begin();
        return new Recorded(
                        result.spec(),
                        continuing(kept, Side.SHALLOW),
                        continuing(kept, Side.DEEP),
                        result.started(),
                        result.machine(),
                        recording,
                        with(listeners, recording))
                .session(this::open, false);
    }

    private TrialStart continuing(StoredComparison kept, Side side) {
        CheckpointFile checkpoint = new CheckpointFile(home.checkpoint(kept.id(), side));
        TrialResult trial = kept.result().side(side);
        Stop stop = kept.result().spec().stop();
        return trial.state() == TrialState.FINISHED || checkpoint.exists()
                ? TrialStart.continuing(trial, stop, checkpoint)
                : TrialStart.fresh(trial.spec(), stop, checkpoint);
    }

    private Trial open(String name) {
        return worker(name, ENGINE_THREADS);
    }

    private WorkerTrial worker(String name, int threads) {
        return WorkerTrial.start(launch, name, threads, home.newLog(name));
    }

    /** The comparison table of a result, with the run history as further evidence where it can be read. */
    public List<TableRow> table(ComparisonResult result) {
        return table.rows(result, evidence());
    }

    /** All kept comparisons; none when the history cannot be read. */
    public List<StoredComparison> evidence() {
        try {
            return history == null ? List.of() : history.all();
        } catch (DepthbenchException e) {
            LOG.error("The table does without the run history", e);
            return List.of();
        }
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

    /** Closes the run history. */
    @Override
    public void close() {
        if (history != null) {
            history.close();
        }
    }
}
