package org.depthbench.cli;

import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.words.Figures;

/** What a person sees in a terminal while a comparison runs. */
abstract class ProgressDisplay implements ComparisonListener, AutoCloseable {
    private final Stop stop;
    private final int examplesPerEpoch;

    ProgressDisplay(Stop stop, int examplesPerEpoch) {
        this.stop = stop;
        this.examplesPerEpoch = examplesPerEpoch;
    }

    /** Bars that are drawn over where a person watches, lines elsewhere. */
    static ProgressDisplay of(Terminal terminal, Stop stop, int examplesPerEpoch) {
        return terminal.interactive()
                ? new ProgressBars(stop, examplesPerEpoch)
                : new ProgressLines(terminal, stop, examplesPerEpoch);
    }

    /** How much of a trial is done at most, between 0 and 1: by epochs or by time, whichever ends it first. */
    final double done(TrialEvent.SliceTrained event) {
        double byEpochs = (double) event.examples() / ((double) stop.epochs() * examplesPerEpoch);
        return Math.min(1, Math.max(byEpochs, event.trainingSeconds() / stop.seconds()));
    }

    static String accuracies(TrialEvent.EpochFinished event) {
        return "test %s, train %s"
                .formatted(
                        Figures.percent(event.epoch().testAccuracy()),
                        Figures.percent(event.epoch().trainAccuracy()));
    }

    @Override
    public void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        // A worker is a means.
    }

    @Override
    public void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        // The first slice follows at once.
    }

    @Override
    public void resourcesSampled(Side side, TrialEvent.ResourcesSampled event) {
        // Memory is shown in the table.
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        // The table follows.
    }

    @Override
    public abstract void close();
}
