package org.depthbench.desktop.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.depthbench.comparison.evidence.ComparisonTable;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.work.Background;

/** The comparison table, judged anew while what is live goes on. */
public final class TableViewModel {
    private static final long PATIENCE_NANOS = 500_000_000;

    private final LiveViewModel live;
    private final ComparisonTable table;
    private final Supplier<List<StoredComparison>> history;
    private final Background background;

    private final ReadOnlyObjectWrapper<List<TableRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private long judged = -1;
    private long judgedAt;
    private boolean judging;

    /**
     * @param table judges
     * @param history the kept runs that are evidence beside the live one
     */
    public TableViewModel(
            LiveViewModel live,
            ComparisonTable table,
            Supplier<List<StoredComparison>> history,
            Background background) {
        this.live = live;
        this.table = table;
        this.history = history;
        this.background = background;
    }

    // ---- Properties ----

    /** All rows in their order; none before the first networks stand ready. */
    public ReadOnlyObjectProperty<List<TableRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Whether a side has finished an epoch. */
    public boolean measured() {
        return live.result().map(ComparisonResult::measured).orElse(false);
    }

    // ---- Commands ----

    /** Other runs have become evidence, or ceased to be. */
    public void historyChanged() {
        judged = -1;
    }

    /** Judges anew when something was measured since. */
    public void tick(long nanos) {
        long revision = live.revisionProperty().get();
        Optional<ComparisonResult> result = live.result();
        if (judging || revision == judged || result.isEmpty() || nanos - judgedAt < PATIENCE_NANOS) {
            return;
        }
        judging = true;
        judged = revision;
        judgedAt = nanos;
        List<StoredComparison> runs = history.get();
        background.run(
                () -> table.rows(result.get(), runs),
                found -> {
                    judging = false;
                    rows.set(found);
                },
                failure -> judging = false);
    }
}
