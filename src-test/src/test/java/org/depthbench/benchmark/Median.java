package org.depthbench.benchmark;

import java.util.Collection;

/** The middle one of several measurements. */
final class Median {
    private Median() {}

    static double of(Collection<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
