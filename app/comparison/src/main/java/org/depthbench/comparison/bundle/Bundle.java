package org.depthbench.comparison.bundle;

import java.time.Instant;
import java.util.Map;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.store.ExperimentStore;

/**
 * An experiment that goes from one machine to another, which needs no data to read it.
 *
 * @param spec with its steps told
 * @param trials by their places in its grid, each with where it was trained
 * @param parts the classes of the test examples that all its seeds share, by task
 */
public record Bundle(
        ExperimentSpec spec, Instant started, Map<Integer, ExperimentStore.Incoming> trials, Map<String, int[]> parts) {
    /** What such a file's name ends with. */
    public static final String EXTENSION = ".depthbench-experiment";

    public Bundle {
        trials = Map.copyOf(trials);
        parts = Map.copyOf(parts);
    }
}
