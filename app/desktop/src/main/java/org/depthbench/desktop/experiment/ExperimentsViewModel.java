package org.depthbench.desktop.experiment;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.laboratory.ExperimentProgress;
import org.depthbench.comparison.laboratory.ExperimentRun;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.laboratory.Taken;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;

/**
 * The experiments: one runs at a time, others wait their turn, and all wait while a comparison trains, which somebody looks at.
 */
public final class ExperimentsViewModel {
    /** What fills the table's rows that one training cannot. */
    private static final List<ExperimentKind> WHOLE_TABLE =
            List.of(ExperimentKind.DATA_REQUIREMENTS, ExperimentKind.COST_TO_TARGET, ExperimentKind.APPLICATIONS);

    private static final long PATIENCE_NANOS = 1_000_000_000;

    private final Supplier<Store> store;
    private final Supplier<Laboratory> laboratory;
    private final TaskCatalogue catalogue;
    private final LiveReadings live;
    private final Background background;
    private final Consumer<String> warned;
    private final Consumer<Throwable> failed;
    private final ObservableList<ExperimentStore.Summary> experiments = FXCollections.observableArrayList();
    private final ObservableList<ExperimentStore.Summary> shownExperiments =
            FXCollections.unmodifiableObservableList(experiments);
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ExperimentOutcome>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<ExperimentSpec> waiting = new ArrayDeque<>();
    private final AtomicReference<ExperimentProgress> latest = new AtomicReference<>();
    private @Nullable ExperimentRun run;
    private @Nullable ExperimentSpec asked;
    private boolean paused;
    private boolean held;
    private boolean looking;
    private long lookedAt;

    /**
     * An experiment under way.
     *
     * @param progress null before its first trial has ended
     * @param waits whether it waits, for a comparison that trains or because it is held
     * @param held whether a person holds it
     * @param after how many experiments wait for it
     */
    public record Running(
            ExperimentSpec spec, @Nullable ExperimentProgress progress, boolean waits, boolean held, int after) {}

    /**
     * @param live while something trains there, experiments wait
     * @param warned told in a sentence what goes wrong beside an experiment
     * @param failed told why one did not begin
     */
    public ExperimentsViewModel(
            Supplier<Store> store,
            Supplier<Laboratory> laboratory,
            TaskCatalogue catalogue,
            LiveReadings live,
            Background background,
            Consumer<String> warned,
            Consumer<Throwable> failed) {
        this.store = store;
        this.laboratory = laboratory;
        this.catalogue = catalogue;
        this.live = live;
        this.background = background;
        this.warned = warned;
        this.failed = failed;
    }

    // ---- Properties ----

    /** All kept experiments, the latest first. */
    public ObservableList<ExperimentStore.Summary> experiments() {
        return shownExperiments;
    }

    /** What is under way; empty when nothing is. */
    public ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The experiment that is looked at, as far as it is. */
    public ReadOnlyObjectProperty<Optional<ExperimentOutcome>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    TaskCatalogue catalogue() {
        return catalogue;
    }

    // ---- Commands ----

    /** Reads the store anew. */
    public void reload() {
        background.run(() -> store.get().experiments().all(), experiments::setAll, failure -> {});
    }

    /** Asks a question about a comparison's networks on its task; it is begun when those before it have ended. */
    public void measure(ExperimentKind kind, ComparisonSpec comparison) {
        ask(new ExperimentSpec(
                kind,
                comparison.endingByEpochs(),
                ExperimentSpec.USUAL_REPEATS,
                List.of(),
                ExperimentSpec.USUAL_MARGIN));
    }

    /** A question about a comparison's networks, before it is asked. */
    public AskViewModel asking(ComparisonSpec comparison) {
        return new AskViewModel(comparison, laboratory, background, this::ask);
    }

    /** Asks everything that the table's rows need beside one training. */
    public void fillTable(ComparisonSpec comparison) {
        WHOLE_TABLE.forEach(kind -> measure(kind, comparison));
    }

    private void ask(ExperimentSpec spec) {
        if (!spec.equals(asked) && !waiting.contains(spec)) {
            waiting.add(spec);
            beginNext();
            show();
        }
    }

    private void beginNext() {
        if (asked != null || waiting.isEmpty() || busy()) {
            return;
        }
        ExperimentSpec next = waiting.remove();
        asked = next;
        begin(() -> laboratory.get().begin(next, Laboratory.Means.usual(), latest::set, this::warn));
    }

    private void warn(String sentence) {
        background.onWindow(() -> warned.accept(sentence));
    }

    private void begin(Supplier<ExperimentRun> made) {
        latest.set(null);
        show();
        background.run(
                made,
                begun -> {
                    if (asked == null) {
                        // It was cancelled before it could begin.
                        background.run(
                                () -> {
                                    begun.close();
                                    return true;
                                },
                                unused -> reload(),
                                failed);
                        return;
                    }
                    run = begun;
                    shown.set(Optional.empty());
                    paused = false;
                    begun.start();
                    CompletableFuture<ExperimentOutcome> unused = begun.end()
                            .whenComplete((outcome, failure) -> background.onWindow(() -> ended(outcome, failure)));
                    reload();
                },
                failure -> {
                    asked = null;
                    failed.accept(failure);
                    beginNext();
                    show();
                });
    }

    private void ended(@Nullable ExperimentOutcome outcome, @Nullable Throwable failure) {
        ExperimentRun over = run;
        run = null;
        asked = null;
        if (over != null) {
            background.run(
                    () -> {
                        over.close();
                        return true;
                    },
                    unused -> {},
                    failed);
        }
        if (outcome != null) {
            shown.set(Optional.of(outcome));
        } else if (failure != null) {
            failed.accept(failure);
        }
        reload();
        beginNext();
        show();
    }

    /** Holds what is under way and what waits for it, or has it go on; the trials that are being trained come to their end. */
    public void hold(boolean wanted) {
        held = wanted;
        show();
    }

    /** Ends what is under way and what waits; trials that are there are kept. */
    public void cancel() {
        held = false;
        waiting.clear();
        ExperimentRun under = run;
        if (under == null) {
            asked = null;
        } else {
            background.run(
                    () -> {
                        under.cancel();
                        return true;
                    },
                    unused -> {},
                    failed);
        }
        show();
    }

    /** Goes on with one that was cut short. */
    public void resume(ExperimentStore.Summary summary) {
        if (asked != null) {
            return;
        }
        background.run(
                () -> store.get().experiments().byId(summary.id()).spec(),
                spec -> {
                    if (asked == null) {
                        asked = spec;
                        begin(() -> laboratory
                                .get()
                                .resume(summary.id(), Laboratory.Means.usual(), latest::set, this::warn));
                    }
                },
                failed);
    }

    /** Looks at one. */
    public void open(long id) {
        background.run(() -> laboratory.get().read(id), outcome -> shown.set(Optional.of(outcome)), failed);
    }

    /** Takes one out for good, with trials that nothing else has. */
    public void delete(ExperimentStore.Summary summary) {
        background.run(
                () -> {
                    store.get().experiments().delete(summary.id());
                    return summary.id();
                },
                gone -> {
                    if (shown.get().filter(outcome -> outcome.id() == gone).isPresent()) {
                        shown.set(Optional.empty());
                    }
                    reload();
                },
                failed);
    }

    /**
     * Writes one to a file, for other machines.
     *
     * @param written told when it is there
     */
    public void export(long id, Path file, Consumer<Path> written) {
        background.run(
                () -> {
                    laboratory.get().exchange().export(id, file);
                    return file;
                },
                written,
                failed);
    }

    /**
     * Takes in one of another machine, and looks at it.
     *
     * @param taken told what came of it
     */
    public void take(Path file, Consumer<Taken> taken) {
        background.run(
                () -> laboratory.get().exchange().take(file),
                result -> {
                    reload();
                    open(result.experiment());
                    taken.accept(result);
                },
                failed);
    }

    /** Brings what has happened to the window; once a frame. */
    public void tick(long nanos) {
        beginNext();
        ExperimentRun under = run;
        if (under == null) {
            show();
            return;
        }
        boolean busy = busy();
        if (busy != paused) {
            paused = busy;
            if (busy) {
                under.pause();
            } else {
                under.play();
            }
        }
        show();
        look(under, nanos);
    }

    /** Whether a person holds all, or looks at a comparison that trains, or will in a moment. */
    private boolean busy() {
        if (held) {
            return true;
        }
        Phase phase = live.phaseProperty().get();
        return phase == Phase.TRAINING || phase == Phase.PREPARING;
    }

    /** What runs is looked at as far as it is, unless another one is. */
    private void look(ExperimentRun under, long nanos) {
        boolean wanted =
                shown.get().filter(outcome -> outcome.id() != under.id()).isEmpty();
        if (wanted && !looking && nanos - lookedAt > PATIENCE_NANOS) {
            looking = true;
            lookedAt = nanos;
            background.run(
                    under::outcome,
                    outcome -> {
                        looking = false;
                        if (run == under) {
                            shown.set(Optional.of(outcome));
                            reload();
                        }
                    },
                    failure -> looking = false);
        }
    }

    private void show() {
        ExperimentSpec first = asked == null ? waiting.peek() : asked;
        Optional<Running> now = first == null
                ? Optional.empty()
                : Optional.of(new Running(
                        first,
                        asked == null ? null : latest.get(),
                        asked == null || paused || held,
                        held,
                        waiting.size() - (asked == null ? 1 : 0)));
        if (!now.equals(running.get())) {
            running.set(now);
        }
    }

    /** Ends everything; may take a second. */
    public void close() {
        waiting.clear();
        if (run != null) {
            run.close();
        }
    }
}
