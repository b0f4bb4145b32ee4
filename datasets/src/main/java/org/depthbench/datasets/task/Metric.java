package org.depthbench.datasets.task;

import java.util.Locale;

/** By what a network is judged on a task; of two scores the higher one is better. */
public enum Metric {
    /** The fraction of examples whose most probable class is theirs, 0 to 1. */
    ACCURACY,
    /**
     * The mean, over the classes that occur, of the fraction of a class's examples whose most probable class is theirs, 0 to 1: rare
     * classes weigh as much as common ones (Brodersen et al. 2010, ICPR).
     */
    BALANCED_ACCURACY,
    /**
     * The coefficient of determination {@code 1 - Σ(p - y)²/Σ(y - ȳ)²}, 1 at most and 0 for who always says the mean; the mean
     * over the quantities where there are several.
     */
    R_SQUARED;

    /** Whether it judges classes told, as a fraction of what is right, and not quantities. */
    public boolean ofClasses() {
        return this != R_SQUARED;
    }

    /** The metric as a word in files and resource bundles, such as {@code r-squared}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
