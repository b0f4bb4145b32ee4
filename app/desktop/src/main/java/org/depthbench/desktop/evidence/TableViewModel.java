package org.depthbench.desktop.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.desktop.advice.AdviceViewModel;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.work.Background;

/** The comparison table, judged anew while what is live goes on. */
public final class TableViewModel {
    private static final long PATIENCE_NANOS = 500_000_000;

    /** Epochs of both sides for which a training is judged after one more patience: of a long run it takes some tenths of a second. */
    private static final int EPOCHS_A_PATIENCE = 10_000;

    private final LiveReadings live;
    private final ComparisonTable table;
    private final Supplier<Evidence> evidence;
    private final Background background;
    private final Consumer<Throwable> failed;

    private final ReadOnlyObjectWrapper<List<TableRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Long>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long judged = -1;
    private long judgedAt;
    private boolean judging;
    private boolean refused;

    /**
     * @param table judges
     * @param evidence what kept runs prove beside the live one
     * @param failed told why there is no judgement, once until there is one again
     */
    public TableViewModel(
            LiveReadings live,
            ComparisonTable table,
            Supplier<Evidence> evidence,
            Background background,
            Consumer<Throwable> failed) {
        this.live = live;
        this.table = table;
        this.evidence = evidence;
        this.background = background;
        this.failed = failed;
    }

    // ---- Properties ----

    /** All rows in their order; none before the first networks stand ready. */
    public ReadOnlyObjectProperty<List<TableRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The number of the kept run that the rows are about; empty when they are about what is live. */
    public ReadOnlyObjectProperty<Optional<Long>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** Whether a side has finished an epoch in what is shown. */
    public boolean measured() {
        return live.result().map(ComparisonResult::measured).orElse(false);
    }

    // ---- Commands ----

    /** The question which of a comparison's networks to choose, to be answered from what proves the table. */
    public AdviceViewModel advice(ComparisonSpec asked) {
        return new AdviceViewModel(asked, evidence, background, failed);
    }

    /** Other runs have become evidence, or ceased to be. */
    public void historyChanged() {
        judged = -1;
    }

    /** Judges anew when something was measured since. */
    public void tick(long nanos) {
        long revision = live.revisionProperty().get();
        Optional<ComparisonResult> result = live.result();
        if (judging || revision == judged || result.isEmpty() || nanos - judgedAt < patience()) {
            return;
        }
        judging = true;
        judged = revision;
        judgedAt = nanos;
        Evidence known = evidence.get();
        Optional<Long> kept = live.reopened();
        background.run(
                () -> table.rows(result.get(), known),
                found -> {
                    judging = false;
                    refused = false;
                    run.set(kept);
                    rows.set(found);
                },
                this::refuse);
    }

    private void refuse(Throwable failure) {
        judging = false;
        // It is judged as often as something is measured, and might fail each time.
        if (!refused) {
            refused = true;
            failed.accept(failure);
        }
    }

    private long patience() {
        return live.phaseProperty().get() == Phase.TRAINING
                ? PATIENCE_NANOS * (1 + live.epochs() / EPOCHS_A_PATIENCE)
                : PATIENCE_NANOS;
    }
}
