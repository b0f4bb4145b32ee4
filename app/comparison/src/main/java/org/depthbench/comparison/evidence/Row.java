package org.depthbench.comparison.evidence;

import java.util.Locale;

/** The rows of the comparison table, in their order. */
public enum Row {
    DEFINITION,
    ARCHITECTURE,
    COMPLEXITY,
    DATA_REQUIREMENTS,
    COMPUTATIONAL_POWER,
    APPLICATIONS,
    TRAINING_TIME;

    /** The row's name in files, such as {@code training-time}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
