package org.depthbench.desktop.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.spec.TaskChoice;

/** What is to be compared, while it is edited: checked at once, and every edit can be undone. */
public final class EditorViewModel {
    private static final long MOST_SEED = 1_000_000_000;

    private final TaskCatalogue catalogue;
    private final UndoStack<ComparisonSpec> states;
    private int opened;
    /** Why what stands in some fields cannot be used, the latest last; all of it is told. */
    private final Map<String, String> refused = new LinkedHashMap<>();

    private final ReadOnlyObjectWrapper<ComparisonSpec> draft = new ReadOnlyObjectWrapper<>();
    /** Whether a person wants both sides to learn under the same conditions. */
    private boolean fair = true;

    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /**
     * An editor that begins with a comparison.
     *
     * @param catalogue has the tasks that can be chosen, that comparison's among them
     */
    public EditorViewModel(ComparisonSpec first, TaskCatalogue catalogue) {
        this.catalogue = catalogue;
        states = new UndoStack<>(first);
        publish();
    }

    // ---- Properties ----

    /** The comparison as it stands. */
    public ReadOnlyObjectProperty<ComparisonSpec> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The comparison as it stands. */
    public ComparisonSpec draft() {
        return states.now();
    }

    /** The task that is to be learned. */
    public Task task() {
        return catalogue.byId(draft().task().task());
    }

    /**
     * A choice that its task can give.
     *
     * @throws IllegalArgumentException with a sentence when it cannot
     */
    public TaskChoice checked(TaskChoice choice) {
        choice.check(catalogue);
        return choice;
    }

    /** The tasks that can be chosen. */
    public TaskCatalogue catalogue() {
        return catalogue;
    }

    /** Why it cannot be trained, in a sentence for each field that is to blame; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The side whose network cannot be built; empty when both can, or a field holds something that cannot be used. */
    public Optional<Side> misfit() {
        return refused.isEmpty() ? misfit(draft()) : Optional.empty();
    }

    /** Whether both sides learn under the same conditions, and edits keep it so. */
    public ReadOnlyBooleanProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** The comparison to train; empty when it cannot be. */
    public Optional<ComparisonSpec> spec() {
        return problem.get().isEmpty() ? Optional.of(states.now()) : Optional.empty();
    }

    /** Whether both networks can be built, whatever stands in fields that cannot be used. */
    public boolean possible() {
        return misfit(states.now()).isEmpty();
    }

    /** Whether there is an edit to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is an edit to do again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    // ---- Commands ----

    /**
     * Changes the comparison.
     *
     * @param field what is edited; edits of one field in a row are undone together
     * @throws IllegalArgumentException with a sentence when the new value is out of its range; nothing has changed then
     */
    public void edit(String field, UnaryOperator<ComparisonSpec> change) {
        ComparisonSpec next = change.apply(states.now());
        refused.clear();
        become(next, field);
    }

    /**
     * Changes one number of the comparison; what other fields hold that cannot be used stays refused.
     *
     * @throws IllegalArgumentException with a sentence when the new value is out of its range; nothing has changed then
     */
    void editNumber(String field, UnaryOperator<ComparisonSpec> change) {
        ComparisonSpec next = change.apply(states.now());
        refused.remove(field);
        become(next, field);
    }

    private void become(ComparisonSpec next, String field) {
        states.change(locked.get() ? alike(next) : next, field);
        publish();
    }

    /** Where one side takes another batch, the other one takes it too; a pair that brings two keeps them. */
    private ComparisonSpec alike(ComparisonSpec next) {
        List<Side> changed = Stream.of(Side.values())
                .filter(side -> batch(next, side) != batch(states.now(), side))
                .toList();
        return changed.size() == 1 ? withBatchOf(changed.get(0), next) : next;
    }

    private static int batch(ComparisonSpec spec, Side side) {
        return spec.side(side).training().batchSize();
    }

    private static ComparisonSpec withBatchOf(Side side, ComparisonSpec spec) {
        Side other = side.other();
        return spec.with(other, spec.side(other).training().withBatchSize(batch(spec, side)));
    }

    /**
     * Lets both sides learn under the same conditions or not. Data, split, order and moments of evaluation they share always; in batches
     * they may differ, and where they do, the deep side takes the shallow one's.
     */
    public void lock(boolean wanted) {
        fair = wanted;
        if (wanted && batch(states.now(), Side.SHALLOW) != batch(states.now(), Side.DEEP)) {
            edit("fair", now -> withBatchOf(Side.SHALLOW, now));
        }
        publish();
    }

    /** Whether a field holds something that cannot be used. */
    boolean refuses(String field) {
        return refused.containsKey(field);
    }

    /**
     * Remembers that a field holds something that cannot be used, so that nothing is trained in spite of it. Another number may
     * be typed meanwhile; any other edit takes its place, and the field then shows its last good value again.
     */
    public void refuse(String field, String sentence) {
        refused.remove(field);
        refused.put(field, sentence);
        publish();
    }

    /** Forgets what {@link #refuse} remembered. */
    public void accept(String field) {
        if (refused.remove(field) != null) {
            publish();
        }
    }

    /** Begins anew with another comparison; the old one can be brought back by undo. */
    public void open(ComparisonSpec spec) {
        refused.clear();
        become(spec, "open " + opened++);
    }

    /** Goes on where another editor stands; its edits can be taken back here. */
    public void takeOver(EditorViewModel other) {
        refused.clear();
        states.takeOver(other.states);
        publish();
    }

    /** Takes the last edit back. */
    public void undo() {
        refused.clear();
        states.undo();
        publish();
    }

    /** Does the last undone edit again. */
    public void redo() {
        refused.clear();
        states.redo();
        publish();
    }

    /** The seed after this one. */
    public void newSeed() {
        edit("new seed " + states.now().seed(), now -> now.withSeed(now.seed() % MOST_SEED + 1));
    }

    /** A seed that a person may choose; refused in a sentence otherwise. */
    public static long checkedSeed(long seed) {
        return Check.range("Seed", seed, 0, MOST_SEED);
    }

    private void publish() {
        ComparisonSpec now = states.now();
        canUndo.set(states.canUndo());
        canRedo.set(states.canRedo());
        locked.set(fair && batch(now, Side.SHALLOW) == batch(now, Side.DEEP));
        problem.set(problemOf(now));
        draft.set(now);
    }

    private String problemOf(ComparisonSpec now) {
        return refused.isEmpty()
                ? misfit(now).map(side -> Fit.of(now, side).problem()).orElse("")
                : String.join(" ", refused.values());
    }

    private static Optional<Side> misfit(ComparisonSpec draft) {
        return Stream.of(Side.values())
                .filter(side -> Fit.of(draft, side).problem() != null)
                .findFirst();
    }
}
