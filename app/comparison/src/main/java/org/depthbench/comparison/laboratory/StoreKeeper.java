package org.depthbench.comparison.laboratory;

import java.util.function.Consumer;
import org.depthbench.comparison.farm.Finished;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.trial.file.DepthbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps trials in the store. When that refuses, it is told once and the experiment goes on. */
final class StoreKeeper implements Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeeper.class);

    private final ExperimentStore store;
    private final long experiment;
    private final Consumer<String> warnings;
    private boolean told;

    StoreKeeper(ExperimentStore store, long experiment, Consumer<String> warnings) {
        this.store = store;
        this.experiment = experiment;
        this.warnings = warnings;
    }

    @Override
    public synchronized long keep(int place, Finished finished, boolean alone) {
        try {
            return store.keep(experiment, place, finished.result(), finished.predictions(), alone);
        } catch (DepthbenchException e) {
            tell(e);
            return 0;
        }
    }

    @Override
    public synchronized void worked(double seconds) {
        try {
            store.worked(experiment, seconds);
        } catch (DepthbenchException e) {
            tell(e);
        }
    }

    private void tell(DepthbenchException refusal) {
        LOG.error("The store refused", refusal);
        if (!told) {
            told = true;
            warnings.accept(refusal.getMessage() + " The experiment goes on.");
        }
    }
}
