package org.depthbench.desktop.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.depthbench.comparison.contrast.Contrast;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.file.DepthbenchException;

/** The run history, and which of its runs are laid under the live charts. */
public final class RunsViewModel {
    /** As many runs under the live one as can be told apart. */
    public static final int MOST_OVERLAID = 6;

    private static final long LOOK_NANOS = 1_000_000_000;

    private final Supplier<Store> store;
    private final TaskCatalogue catalogue;
    private final ObservableList<StoredComparison> overlaid;
    private final Background background;
    private final Consumer<Throwable> failed;
    private int unreadable;
    private String fingerprint = "";
    private boolean looking;
    private boolean looked;
    private long lookedAt;
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ObservableList<RunSummary> shownRuns = FXCollections.unmodifiableObservableList(runs);
    private final FilteredList<RunSummary> listed = new FilteredList<>(runs);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> task = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<StoredComparison> shownOverlaid;
    /** A run that can be brought back, and whether its curves lay under the live ones. */
    private record Deleted(long id, boolean overlaid) {}

    /** Those that were told of. */
    private final Deque<Deleted> deleted = new ArrayDeque<>();

    private final ReadOnlyBooleanWrapper canUndelete = new ReadOnlyBooleanWrapper();

    /**
     * @param store may refuse with a sentence
     * @param catalogue the tasks that are on this machine
     * @param overlaid the runs under the live charts
     * @param failed told what went wrong
     */
    public RunsViewModel(
            Supplier<Store> store,
            TaskCatalogue catalogue,
            ObservableList<StoredComparison> overlaid,
            Background background,
            Consumer<Throwable> failed) {
        this.store = store;
        this.catalogue = catalogue;
        this.overlaid = overlaid;
        this.shownOverlaid = FXCollections.unmodifiableObservableList(overlaid);
        this.background = background;
        this.failed = failed;
        task.addListener((property, was, is) -> filter());
        search.addListener((property, was, is) -> filter());
    }

    private void filter() {
        Predicate<RunSummary> sought = RunSummary.having(search.get(), catalogue);
        listed.setPredicate(
                run -> task.get().filter(only -> !only.equals(run.task())).isEmpty() && sought.test(run));
    }

    // ---- Properties ----

    /** The tasks that are on this machine. */
    TaskCatalogue catalogue() {
        return catalogue;
    }

    /** All kept runs, the latest first. */
    public ObservableList<RunSummary> runs() {
        return shownRuns;
    }

    /** Those of the chosen task in which is what is searched for, the latest first. */
    public ObservableList<RunSummary> listed() {
        return listed;
    }

    /** The task whose runs alone are listed; empty lists all. */
    public ObjectProperty<Optional<String>> taskProperty() {
        return task;
    }

    /** Words that are all in a run's number, name, note, task or networks; empty for all runs. */
    public StringProperty searchProperty() {
        return search;
    }

    /** The tasks that there are runs of, in the order of their runs. */
    public List<String> tasks() {
        return runs.stream().map(RunSummary::task).distinct().toList();
    }

    /** Whether a run is laid under the live charts. */
    public boolean overlaid(RunSummary run) {
        return overlaid.stream().anyMatch(other -> other.id() == run.id());
    }

    /** The runs under the live charts. */
    public ObservableList<StoredComparison> overlaid() {
        return shownOverlaid;
    }

    /** Whether a deleted run can be brought back. */
    public ReadOnlyBooleanProperty canUndeleteProperty() {
        return canUndelete.getReadOnlyProperty();
    }

    // ---- Commands ----

    /** Sees whether another window has changed the history, once a second. */
    public void tick(long nanos) {
        if (looking || (looked && nanos - lookedAt < LOOK_NANOS)) {
            return;
        }
        looking = true;
        looked = true;
        lookedAt = nanos;
        background.run(
                () -> store.get().fingerprint(),
                now -> {
                    looking = false;
                    if (!now.equals(fingerprint)) {
                        boolean another = !fingerprint.isEmpty();
                        fingerprint = now;
                        if (another) {
                            reload();
                        }
                    }
                },
                // Why it refuses is told by whoever has to know.
                refused -> looking = false);
    }

    /** Reads the store anew. */
    public void reload() {
        background.run(() -> store.get().listing(Integer.MAX_VALUE), this::show, failed);
    }

    private void show(Store.Listing<RunSummary> listing) {
        List<RunSummary> all = listing.readable();
        if (listing.unreadable() > unreadable) {
            listing.trouble("run", "runs", "the program's log")
                    .map(DepthbenchException::new)
                    .ifPresent(failed);
        }
        unreadable = listing.unreadable();
        runs.setAll(all);
        if (task.get().filter(only -> !tasks().contains(only)).isPresent()) {
            task.set(Optional.empty());
        }
        Set<Long> there = all.stream().map(RunSummary::id).collect(Collectors.toSet());
        overlaid.removeIf(run -> !there.contains(run.id()));
    }

    /** Reads a run with all that it measured. */
    public void load(RunSummary run, Consumer<StoredComparison> then) {
        background.run(() -> store.get().byId(run.id()), then, failed);
    }

    /** Lays a run under the live charts, or takes it away; the earliest laid makes room when there are too many. */
    public void toggle(RunSummary run) {
        if (!overlaid.removeIf(other -> other.id() == run.id())) {
            load(run, this::lay);
        }
    }

    /** Lays a run under the live charts, unless it lies there already. */
    public void lay(StoredComparison run) {
        if (overlaid.stream().anyMatch(other -> other.id() == run.id())) {
            return;
        }
        if (overlaid.size() == MOST_OVERLAID) {
            overlaid.remove(0);
        }
        overlaid.add(run);
    }

    /** Lays these runs, and no others, under the live charts. */
    public void overlay(List<Long> ids) {
        List<Long> chosen = runs.stream()
                .map(RunSummary::id)
                .filter(ids::contains)
                .limit(MOST_OVERLAID)
                .toList();
        background.run(
                () -> {
                    Store known = store.get();
                    return chosen.stream().map(known::byId).toList();
                },
                overlaid::setAll,
                failed);
    }

    /** Marks a run; evidence is asked anew where it counts no longer, or again. */
    public void label(RunSummary run, RunSummary.Label label) {
        label(List.of(run), before -> label);
    }

    /** Marks runs alike, and reads the store anew once for all of them. */
    void label(List<RunSummary> chosen, UnaryOperator<RunSummary.Label> mark) {
        List<RunSummary> changed = chosen.stream()
                .filter(run -> !mark.apply(run.label()).equals(run.label()))
                .toList();
        if (!changed.isEmpty()) {
            change(known -> changed.forEach(run -> known.label(run.id(), mark.apply(run.label()))));
        }
    }

    /** In what a run differs from another one. */
    public void contrast(RunSummary one, RunSummary other, Consumer<List<Contrast>> then) {
        background.run(
                () -> {
                    Store known = store.get();
                    return Contrast.between(
                            known.byId(one.id()).result().spec(),
                            known.byId(other.id()).result().spec());
                },
                then,
                failed);
    }

    /** In what a run differs from what would be trained now. */
    public void contrast(RunSummary run, ComparisonSpec now, Consumer<List<Contrast>> then) {
        load(run, stored -> then.accept(Contrast.between(stored.result().spec(), now)));
    }

    /** Takes a run out of the store; {@link #undelete} brings it back. */
    public void delete(RunSummary run) {
        delete(List.of(run));
    }

    /** Takes runs out of the store, and reads it anew once for all of them; {@link #undelete} brings back one after the other. */
    void delete(List<RunSummary> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        chosen.forEach(run -> deleted.push(new Deleted(run.id(), overlaid(run))));
        canUndelete.set(true);
        change(known -> chosen.forEach(run -> known.delete(run.id())));
    }

    /** Brings the run that was deleted last back. */
    public void undelete() {
        if (!deleted.isEmpty()) {
            Deleted last = deleted.pop();
            canUndelete.set(!deleted.isEmpty());
            change(
                    known -> {
                        if (!known.restore(last.id())) {
                            throw new DepthbenchException(
                                    "Run %d is gone and cannot be brought back.".formatted(last.id()));
                        }
                    },
                    () -> {
                        if (last.overlaid()) {
                            runs.stream().filter(run -> run.id() == last.id()).forEach(this::toggle);
                        }
                    });
        }
    }

    private void change(Consumer<Store> action) {
        change(action, () -> {});
    }

    private void change(Consumer<Store> action, Runnable then) {
        background.run(
                () -> {
                    Store known = store.get();
                    action.accept(known);
                    return known.listing(Integer.MAX_VALUE);
                },
                all -> {
                    show(all);
                    then.run();
                },
                failed);
    }
}
