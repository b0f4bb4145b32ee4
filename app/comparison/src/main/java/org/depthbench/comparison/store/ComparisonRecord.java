package org.depthbench.comparison.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.run.TrialRecord;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters a comparison into the store with its first batch: networks that are only looked at leave no trace. When the store
 * refuses, training goes on, its person is told once, and everything is tried again at the end.
 */
public final class ComparisonRecord {
    private static final Logger LOG = LoggerFactory.getLogger(ComparisonRecord.class);

    private final Store store;
    private final Home home;
    private final ComparisonSpec spec;
    private final Instant started;
    private final Machine machine;
    private final Map<Side, TrialSpec> specs;
    private final Consumer<String> warnings;
    private final Map<Side, TrialRecorder> recorders = new EnumMap<>(Side.class);
    private Store.@Nullable Entered entered;
    private @Nullable ComparisonSpec respecified;
    private boolean refused;
    private boolean told;

    /**
     * A comparison that is not in the store yet.
     *
     * @param warnings told one sentence when the store refuses
     */
    public ComparisonRecord(
            Store store,
            Home home,
            ComparisonSpec spec,
            Instant started,
            Machine machine,
            TrialSpec shallow,
            TrialSpec deep,
            Consumer<String> warnings) {
        this.store = store;
        this.home = home;
        this.spec = spec;
        this.started = started;
        this.machine = machine;
        this.specs = Map.of(Side.SHALLOW, shallow, Side.DEEP, deep);
        this.warnings = warnings;
        for (Side side : Side.values()) {
            recorders.put(side, new TrialRecorder(this, side));
        }
    }

    /** A comparison that is in the store already and goes on. */
    public ComparisonRecord(Store store, Home home, StoredComparison kept, Consumer<String> warnings) {
        this(
                store,
                home,
                kept.result().spec(),
                kept.result().started(),
                kept.result().machine(),
                kept.result().shallow().spec(),
                kept.result().deep().spec(),
                warnings);
        entered = new Store.Entered(kept.id(), kept.shallow(), kept.deep());
    }

    /** Where one side's trial is written down. */
    public TrialRecord of(Side side) {
        return recorder(side);
    }

    private TrialRecorder recorder(Side side) {
        TrialRecorder recorder = recorders.get(side);
        if (recorder == null) {
            throw new IllegalStateException("No recorder for " + side);
        }
        return recorder;
    }

    /** Its number in the store, once it has one. */
    public synchronized Optional<Long> id() {
        return entered == null ? Optional.empty() : Optional.of(entered.comparison());
    }

    /** The numbers of its trials, once it has them. */
    synchronized Optional<Store.Entered> entered() {
        return Optional.ofNullable(entered);
    }

    Home home() {
        return home;
    }

    Store store() {
        return store;
    }

    /** Enters it now; a store that refuses is told once. */
    public synchronized void begin() {
        if (entered != null || refused) {
            return;
        }
        try {
            entered = store.begin(spec, started, machine, specOf(Side.SHALLOW), specOf(Side.DEEP));
            if (respecified != null) {
                store.respecify(entered.comparison(), respecified);
            }
        } catch (DepthbenchException e) {
            refused = true;
            tell(e);
        }
    }

    private TrialSpec specOf(Side side) {
        TrialSpec found = specs.get(side);
        if (found == null) {
            throw new IllegalStateException("No trial for " + side);
        }
        return found;
    }

    /** Keeps another specification in its entry, now or as soon as it has one. */
    public synchronized void respecify(ComparisonSpec other) {
        respecified = other;
        if (entered != null) {
            store.respecify(entered.comparison(), other);
        }
    }

    /** Keeps what evidence asks for, and everything that was refused before. */
    public void ended(ComparisonResult result) {
        beginIfRefused();
        Optional<Store.Entered> known = entered();
        if (known.isEmpty()) {
            return;
        }
        try {
            for (Side side : Side.values()) {
                recorder(side).catchUp();
            }
            store.ended(known.get().comparison(), result);
        } catch (DepthbenchException e) {
            tell(e);
        }
    }

    private synchronized void beginIfRefused() {
        if (refused) {
            refused = false;
            begin();
        }
    }

    /** How much is kept of what was measured, as the store answers. */
    public StoredComparison.Extent extent(ComparisonResult result) {
        return id().map(known -> store.extent(known, result)).orElse(StoredComparison.Extent.NOTHING);
    }

    /** Training goes on whatever becomes of its record. */
    synchronized void tell(DepthbenchException refusal) {
        LOG.error("The store refused", refusal);
        if (!told) {
            told = true;
            warnings.accept(refusal.getMessage() + " Training goes on.");
        }
    }
}
