package org.depthbench.desktop.window;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import org.depthbench.comparison.evidence.Claim;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Row;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.bar.Notices;
import org.depthbench.desktop.chart.ChartsViewModel;
import org.depthbench.desktop.diagram.DiagramViewModel;
import org.depthbench.desktop.drive.DriveViewModel;
import org.depthbench.desktop.edit.EditorViewModel;
import org.depthbench.desktop.edit.SideViewModel;
import org.depthbench.desktop.evidence.TableViewModel;
import org.depthbench.desktop.experiment.ExperimentsViewModel;
import org.depthbench.desktop.history.RunsViewModel;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.live.Sessions;
import org.depthbench.desktop.live.TransportViewModel;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.desktop.sight.TryViewModel;
import org.depthbench.desktop.words.Words;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that the window shows, wired together: what is edited becomes what stands ready, what was trained becomes evidence,
 * and what is worked on is kept for the next start.
 */
public final class Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final Notices notices;
    private final EditorViewModel editor;
    private final LiveViewModel live;
    private final StringBinding problem;
    private final TransportViewModel transport;
    private final DataViewModel data;
    private final SightViewModel sight;
    private final TryViewModel tried;
    private final DriveViewModel drives;
    private final ChartsViewModel charts;
    private final RunsViewModel runs;
    private final TableViewModel table;
    private final ExperimentsViewModel experiments;
    private final Map<Row, Claim> claims;
    private final Map<Side, SideViewModel> sides = new EnumMap<>(Side.class);
    private final Map<Side, DiagramViewModel> diagrams = new EnumMap<>(Side.class);
    private final Words words;
    private final TaskCatalogue catalogue;
    private final Work work;
    private final Path lastFile;
    private @Nullable ComparisonSpec standing;
    private long now;

    /**
     * Who works beside the window.
     *
     * @param training makes comparisons ready and ends them
     * @param reading loads data, judges the table, reads and writes files
     */
    public record Work(Background training, Background reading) {}

    /**
     * A workspace that begins with a comparison.
     *
     * @param records what was measured before
     * @param catalogue the tasks that are on this machine
     * @param lastFile where what is worked on is kept for the next start
     */
    public Workspace(
            ComparisonSpec first,
            Sessions sessions,
            Records records,
            TaskCatalogue catalogue,
            Path lastFile,
            Words words,
            Work work) {
        this.words = words;
        this.notices = new Notices(words::failure);
        this.catalogue = catalogue;
        this.work = work;
        this.lastFile = lastFile;
        editor = new EditorViewModel(first, catalogue);
        live = new LiveViewModel(sessions, work.training(), notices::warn);
        problem = Bindings.createStringBinding(this::sentence, editor.problemProperty(), editor.draftProperty());
        transport = new TransportViewModel(live, problem);
        data = new DataViewModel(catalogue, work.reading(), notices::tell);
        sight = new SightViewModel(live, data, work.reading());
        tried = new TryViewModel(live, data, work.reading());
        drives = new DriveViewModel(live, data, work.reading());
        charts = new ChartsViewModel(live.readings(), words);
        runs = new RunsViewModel(records.store(), catalogue, charts.overlaid(), work.reading(), notices::tell);
        Evidence evidence = records.evidence();
        TableWords tableWords = new TableWords(words.locale());
        claims = tableWords.claims();
        table = new TableViewModel(
                live.readings(),
                new ComparisonTable(tableWords, catalogue),
                () -> evidence,
                work.reading(),
                notices::tell);
        experiments = new ExperimentsViewModel(
                records.store(),
                records::laboratory,
                catalogue,
                live.readings(),
                work.reading(),
                notices::warn,
                notices::tell);
        for (Side side : Side.values()) {
            SideViewModel model = new SideViewModel(editor, side, sessions::freeMemory);
            sides.put(side, model);
            diagrams.put(side, new DiagramViewModel(live, model, work.reading()));
        }
        charts.overlaid().addListener((ListChangeListener<StoredComparison>) this::sayOtherTasks);
        runs.runs().addListener((ListChangeListener<RunSummary>) change -> table.historyChanged());
        experiments.runningProperty().addListener((property, before, now) -> table.historyChanged());
        editor.draftProperty().addListener((property, before, draft) -> {
            String task = draft.task().task();
            if (before != null && !task.equals(before.task().task())) {
                // Another task's curves say nothing about this one's.
                charts.overlaid()
                        .removeIf(run -> !run.result().spec().task().task().equals(task));
            }
            edited();
        });
        editor.problemProperty().addListener((property, before, problem) -> edited());
        live.readings().endedProperty().addListener((property, was, is) -> runs.reload());
        live.readings().networksProperty().addListener((property, was, is) -> keep());
        edited();
        runs.reload();
        experiments.reload();
    }

    /** What was learned elsewhere is not laid under a chart of this task without a word. */
    private void sayOtherTasks(ListChangeListener.Change<? extends StoredComparison> change) {
        while (change.next()) {
            for (StoredComparison run : change.getAddedSubList()) {
                String task = run.result().spec().task().task();
                if (!task.equals(editor.draft().task().task())) {
                    notices.say(words.get("notice.other-task", run.id(), words.title(catalogue, task)));
                }
            }
        }
    }

    /** Why nothing can be trained; empty when something can. */
    private String sentence() {
        String why = editor.problemProperty().get();
        return editor.misfit()
                .map(side -> words.get("problem.side", words.get(side.word()), words.failure(why)))
                .orElse(why);
    }

    // ---- Its parts ----

    /** What there is to say. */
    public Notices notices() {
        return notices;
    }

    /** What is edited. */
    public EditorViewModel editor() {
        return editor;
    }

    /** What is live. */
    public LiveViewModel live() {
        return live;
    }

    /** What the training's buttons do. */
    public TransportViewModel transport() {
        return transport;
    }

    DataViewModel data() {
        return data;
    }

    /** What the networks see. */
    public SightViewModel sight() {
        return sight;
    }

    /** What is tried by hand. */
    public TryViewModel tried() {
        return tried;
    }

    /** What drives. */
    public DriveViewModel drives() {
        return drives;
    }

    ChartsViewModel charts() {
        return charts;
    }

    /** The kept runs. */
    public RunsViewModel runs() {
        return runs;
    }

    /** The table. */
    public TableViewModel table() {
        return table;
    }

    /** The experiments. */
    public ExperimentsViewModel experiments() {
        return experiments;
    }

    void measure(ExperimentKind kind) {
        editor.spec().ifPresentOrElse(spec -> experiments.measure(kind, spec), () -> notices.say(problem.get()));
    }

    /** Trains the networks at hand where they are not, and asks all that the table needs besides. */
    void fillTable() {
        Optional<ComparisonSpec> spec = editor.spec();
        if (spec.isEmpty()) {
            notices.say(problem.get());
            return;
        }
        Phase phase = live.readings().phaseProperty().get();
        if (phase == Phase.READY || phase == Phase.HELD) {
            transport.toggle();
        }
        experiments.fillTable(spec.get());
    }

    Map<Row, Claim> claims() {
        return claims;
    }

    SideViewModel side(Side side) {
        return Objects.requireNonNull(sides.get(side));
    }

    DiagramViewModel diagram(Side side) {
        return Objects.requireNonNull(diagrams.get(side));
    }

    Background reading() {
        return work.reading();
    }

    // ---- Commands ----

    /** Brings what has happened to all parts; once a frame. */
    public void tick(long nanos) {
        now = nanos;
        live.tick(nanos);
        diagrams.values().forEach(diagram -> diagram.tick(nanos));
        sight.tick(nanos);
        tried.tick();
        drives.tick(nanos);
        table.tick(nanos);
        runs.tick(nanos);
        experiments.tick(nanos);
    }

    private void edited() {
        Optional<ComparisonSpec> spec = editor.spec();
        if (spec.isEmpty()) {
            // A field that cannot be used has changed nothing yet, so what runs goes on.
            if (standing != null && !editor.possible()) {
                standing = null;
                live.wantNothing();
            }
            return;
        }
        ComparisonSpec wanted = spec.get();
        if (!wanted.equals(standing)) {
            standing = wanted;
            data.show(wanted.task(), wanted.seed());
            live.want(wanted, now);
        }
    }

    private void keep() {
        ComparisonSpec kept = standing;
        if (kept != null) {
            work.reading()
                    .run(
                            () -> {
                                ComparisonFile.write(kept, lastFile);
                                return kept;
                            },
                            unused -> {},
                            failure -> LOG.warn("The comparison is not kept for the next start", failure));
        }
    }

    /** Takes the last reset back with all that was trained, or else the last edit. */
    public void undo() {
        if (!live.takeResetBack()) {
            editor.undo();
        }
    }

    /** Goes over to a task. */
    void take(String task) {
        editor.edit("task " + task, draft -> draft.with(catalogue.byId(task)));
    }

    /** Opens a comparison from a file. */
    public void open(Path file) {
        work.reading()
                .run(
                        () -> FirstComparison.openable(ComparisonFile.read(file), catalogue),
                        read -> {
                            notices.dismiss();
                            editor.open(read);
                        },
                        notices::tell);
    }

    /** Saves the comparison to a file. */
    public void save(Path file) {
        Optional<ComparisonSpec> spec = editor.spec();
        if (spec.isEmpty()) {
            notices.say(problem.get());
            return;
        }
        work.reading()
                .run(
                        () -> {
                            ComparisonFile.write(spec.get(), file);
                            return file;
                        },
                        saved -> notices.say(words.get("notice.saved", saved), saved),
                        notices::tell);
    }

    /** Shows a kept run as it ended, to be looked at, asked, and edited again; where its task is not here, its curves alone. */
    public void reopen(RunSummary summary) {
        runs.load(summary, run -> {
            if (openable(run)) {
                take(run);
                live.reopen(run);
            } else {
                runs.lay(run);
            }
        });
    }

    /** Goes on with a run that did not finish. */
    public void resume(RunSummary summary) {
        runs.load(summary, run -> {
            if (openable(run)) {
                take(run);
                live.resume(run);
                runs.reload();
            }
        });
    }

    /** What it compared is what is edited, without being made ready anew. */
    private void take(StoredComparison run) {
        charts.overlaid().removeIf(under -> under.id() == run.id());
        standing = run.result().spec();
        editor.open(run.result().spec());
        data.show(run.result().spec().task(), run.result().spec().seed());
    }

    /** Whether its task is on this machine; else that is said, and the run can only be looked at. */
    private boolean openable(StoredComparison run) {
        try {
            run.result().spec().check(catalogue);
            return true;
        } catch (IllegalArgumentException e) {
            notices.say(String.valueOf(e.getMessage()));
            return false;
        }
    }
}
