package org.depthbench.desktop.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.depthbench.comparison.history.RunHistory;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.work.Background;

/** The run history, and which of its runs are laid under the live charts. */
public final class RunsViewModel {
    /** As many runs under the live one as can be told apart. */
    public static final int MOST_OVERLAID = 6;

    private static final int LONGEST_NAME = 80;

    private final Supplier<RunHistory> history;
    private final TaskCatalogue catalogue;
    private final ObservableList<StoredComparison> overlaid;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final ObservableList<StoredComparison> runs = FXCollections.observableArrayList();
    private final ObservableList<StoredComparison> shownRuns = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<StoredComparison> shownOverlaid;
    /** A run that can be brought back, and whether its curves lay under the live ones. */
    private record Deleted(long id, boolean overlaid) {}

    private final Deque<Deleted> deleted = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndelete = new ReadOnlyBooleanWrapper();

    /**
     * @param history may refuse with a sentence
     * @param catalogue the tasks that are on this machine
     * @param overlaid the runs under the live charts
     * @param failed told what went wrong
     */
    public RunsViewModel(
            Supplier<RunHistory> history,
            TaskCatalogue catalogue,
            ObservableList<StoredComparison> overlaid,
            Background background,
            Consumer<Throwable> failed) {
        this.history = history;
        this.catalogue = catalogue;
        this.overlaid = overlaid;
        this.shownOverlaid = FXCollections.unmodifiableObservableList(overlaid);
        this.background = background;
        this.failed = failed;
    }

    // ---- Properties ----

    /** The tasks that are on this machine. */
    TaskCatalogue catalogue() {
        return catalogue;
    }

    /** All kept runs, the latest first. */
    public ObservableList<StoredComparison> runs() {
        return shownRuns;
    }

    /** Whether a run is laid under the live charts. */
    public boolean overlaid(StoredComparison run) {
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

    /** Reads the history anew. */
    public void reload() {
        background.run(() -> history.get().all(), this::show, failed);
    }

    private void show(List<StoredComparison> all) {
        runs.setAll(all);
        overlaid.removeIf(run -> all.stream().noneMatch(kept -> kept.id() == run.id()));
    }

    /** Lays a run under the live charts, or takes it away; the earliest laid makes room when there are too many. */
    public void toggle(StoredComparison run) {
        if (!overlaid.removeIf(other -> other.id() == run.id())) {
            if (overlaid.size() == MOST_OVERLAID) {
                overlaid.remove(0);
            }
            overlaid.add(run);
        }
    }

    /** Lays these runs, and no others, under the live charts. */
    public void overlay(List<Long> ids) {
        overlaid.setAll(runs.stream()
                .filter(run -> ids.contains(run.id()))
                .limit(MOST_OVERLAID)
                .toList());
    }

    /** Gives a run a name; a blank one takes it away. */
    public void rename(StoredComparison run, String name) {
        String plain = name.strip();
        String kept = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        change(known -> known.rename(run.id(), kept.isEmpty() ? null : kept));
    }

    /** Takes a run out of the history; {@link #undelete} brings it back. */
    public void delete(StoredComparison run) {
        deleted.push(new Deleted(run.id(), overlaid(run)));
        canUndelete.set(true);
        change(known -> known.delete(run.id()));
    }

    /** Brings the run that was deleted last back. */
    public void undelete() {
        if (!deleted.isEmpty()) {
            Deleted last = deleted.pop();
            canUndelete.set(!deleted.isEmpty());
            change(known -> known.restore(last.id()), () -> {
                if (last.overlaid()) {
                    runs.stream().filter(run -> run.id() == last.id()).forEach(this::toggle);
                }
            });
        }
    }

    private void change(Consumer<RunHistory> action) {
        change(action, () -> {});
    }

    private void change(Consumer<RunHistory> action, Runnable then) {
        background.run(
                () -> {
                    RunHistory known = history.get();
                    action.accept(known);
                    return known.all();
                },
                all -> {
                    show(all);
                    then.run();
                },
                failed);
    }
}
