package org.depthbench.comparison.statistics;

import org.apache.commons.statistics.inference.BinomialTest;

/** McNemar's exact test (1947, Psychometrika 12): whether two classifiers err equally often on the same examples. */
public final class McNemar {
    private McNemar() {}

    /**
     * Its two-sided p-value.
     *
     * @param firstAlone examples that only the first gets right
     * @param secondAlone examples that only the second gets right
     */
    public static double p(int firstAlone, int secondAlone) {
        int differing = firstAlone + secondAlone;
        return differing == 0
                ? 1
                : BinomialTest.withDefaults().test(differing, firstAlone, 0.5).getPValue();
    }
}
