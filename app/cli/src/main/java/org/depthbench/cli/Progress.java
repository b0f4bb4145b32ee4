package org.depthbench.cli;

import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.evidence.Figures;
import org.depthbench.comparison.spec.Stop;

/** What a person sees in a terminal while a comparison runs. */
abstract class Progress implements ComparisonListener, AutoCloseable {
    private final Stop stop;
    private final int examplesPerEpoch;

    Progress(Stop stop, int examplesPerEpoch) {
        this.stop = stop;
        this.examplesPerEpoch = examplesPerEpoch;
    }

    /** Bars that are drawn over where a person watches, lines elsewhere. */
    static Progress of(Terminal terminal, Stop stop, int examplesPerEpoch) {
        return terminal.interactive()
                ? new ProgressBars(stop, examplesPerEpoch)
                : new ProgressLines(terminal, stop, examplesPerEpoch);
    }

    /** How much of a trial is done at most, between 0 and 1: by epochs or by time, whichever ends it first. */
    final double done(ComparisonEvent.SliceTrained event) {
        double byEpochs = (double) event.examples() / ((double) stop.epochs() * examplesPerEpoch);
        return Math.min(1, Math.max(byEpochs, event.trainingSeconds() / stop.seconds()));
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
