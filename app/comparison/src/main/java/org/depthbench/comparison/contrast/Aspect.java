package org.depthbench.comparison.contrast;

import java.util.Locale;

/** In what comparisons, or the sides of one, may differ. */
public enum Aspect {
    TASK,
    EXAMPLES,
    NOISE,
    WRONG_LABELS,
    SPLIT,
    SEED,
    EPOCHS,
    SECONDS,
    AT_TARGET,
    PATIENCE,
    TARGET,
    SCHEDULE,
    PACE,
    FAMILY,
    LAYERS,
    PARAMETERS,
    OPTIMISER,
    LEARNING_RATE,
    RATE_SCHEDULE,
    BATCH,
    LOSS,
    CLASS_WEIGHTS,
    L1,
    L2,
    CLIP;

    /** It as a word, such as {@code learning-rate}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
