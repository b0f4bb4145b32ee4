package org.depthbench.cli;

import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.evidence.Figures;
import org.depthbench.comparison.spec.ComparisonSpec;

/** What a person sees in a terminal while a comparison runs. */
abstract class Progress implements ComparisonListener, AutoCloseable {
    /** Bars that are drawn over where a person watches, lines elsewhere. */
    static Progress of(Terminal terminal, ComparisonSpec spec) {
        return terminal.interactive() ? new ProgressBars(spec) : new ProgressLines(terminal, spec);
    }

    /** How long a trial takes at most, in training examples. */
    static long examplesInAll(ComparisonSpec spec) {
        return (long) spec.stop().epochs() * spec.task().examples();
    }

    static String accuracies(ComparisonEvent.EpochFinished event) {
        return "test %s, train %s"
                .formatted(
                        Figures.percent(event.epoch().testAccuracy()),
                        Figures.percent(event.epoch().trainAccuracy()));
    }

    @Override
    public void trialPrepared(ComparisonEvent.TrialPrepared event) {
        // The first slice follows at once.
    }

    @Override
    public void resourcesSampled(ComparisonEvent.ResourcesSampled event) {
        // Memory is shown in the table.
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        // The table follows.
    }

    @Override
    public abstract void close();
}
