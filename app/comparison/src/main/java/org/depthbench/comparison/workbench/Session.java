package org.depthbench.comparison.workbench;

import java.util.Optional;
import org.depthbench.comparison.conductor.Conductor;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.store.ComparisonRecord;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;

/** One comparison that runs, or stands ready to. */
public final class Session implements AutoCloseable {
    private final @Nullable ComparisonRecord record;
    private final Conductor conductor;

    Session(@Nullable ComparisonRecord record, Conductor conductor) {
        this.record = record;
        this.conductor = conductor;
    }

    /** Its number in the run history; empty before its first batch, and when it is not kept. */
    public Optional<Long> id() {
        return record == null ? Optional.empty() : record.id();
    }

    /** How much of what was measured is in the store, which is asked for it; empty where there is none. */
    public Optional<StoredComparison.Extent> kept() {
        return Optional.ofNullable(record).map(each -> each.extent(conductor.result()));
    }

    /** What runs it. */
    public Conductor conductor() {
        return conductor;
    }

    /**
     * Has both trials stop when another comparison does, and remembers it with the run; a trial that has finished before
     * that goes on.
     *
     * @throws DepthbenchException with a sentence when the history refuses
     */
    public void stopLike(ComparisonSpec other) {
        conductor.stopLike(other);
        if (record != null) {
            record.respecify(conductor.result().spec());
        }
    }

    @Override
    public void close() {
        conductor.close();
    }
}
