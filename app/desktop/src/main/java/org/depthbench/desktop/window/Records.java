package org.depthbench.desktop.window;

import java.util.function.Supplier;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.GuardedEvidence;
import org.depthbench.comparison.laboratory.ExperimentEvidence;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.trial.file.DepthbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a window finds what was measured before, and has more measured.
 *
 * @param store all kept runs; may refuse with a sentence
 * @param laboratory runs experiments, and reads those that are kept
 */
public record Records(Supplier<Store> store, Laboratory laboratory) {
    private static final Logger LOG = LoggerFactory.getLogger(Records.class);

    /** Those of a workbench. */
    public static Records of(Workbench bench) {
        return new Records(bench::store, bench.laboratory());
    }

    /** The number of this window among those over the same runs, from 1. */
    int number() {
        try {
            return store.get().number();
        } catch (DepthbenchException e) {
            // Without a history it is alone.
            return 1;
        }
    }

    /** What they prove; nothing where the store refuses, which is told where it is asked for. */
    Evidence evidence() {
        try {
            return new GuardedEvidence(
                    new ExperimentEvidence(store.get(), laboratory), told -> LOG.warn("The table: {}", told));
        } catch (DepthbenchException e) {
            LOG.warn("The table does without kept runs", e);
            return Evidence.none();
        }
    }
}
