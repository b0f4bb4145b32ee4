package org.depthbench.cli.terminal;

import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;

/** What a person sees in a terminal while a comparison runs. */
public abstract class ProgressDisplay implements ComparisonListener, AutoCloseable {
    private final Stop stop;
    private final int examplesPerEpoch;
    private final Metric metric;

    ProgressDisplay(Stop stop, int examplesPerEpoch, Metric metric) {
        this.stop = stop;
        this.metric = metric;
        this.examplesPerEpoch = examplesPerEpoch;
    }

    /** Bars that are drawn over where a person watches, lines elsewhere. */
    public static ProgressDisplay of(Terminal terminal, Stop stop, int examplesPerEpoch, Metric metric) {
        return terminal.interactive()
                ? new ProgressBars(stop, examplesPerEpoch, metric)
                : new ProgressLines(terminal, stop, examplesPerEpoch, metric);
    }

    /** How much of a trial is done at most, between 0 and 1: by epochs or by time, whichever ends it first. */
    final double done(TrialEvent.SliceTrained event) {
        double byEpochs = (double) event.examples() / ((double) stop.epochs() * examplesPerEpoch);
        return Math.min(1, Math.max(byEpochs, event.trainingSeconds() / stop.seconds()));
    }

    final String scores(TrialEvent.EpochFinished event) {
        return "test %s, train %s"
                .formatted(
                        Figures.score(metric, event.epoch().test().score()),
                        Figures.score(metric, event.epoch().train().score()));
    }

    /** What can be done about a process that does not answer. */
    final String answer(TrialEvent.Answering event) {
        return event.answers()
                ? event.sentence()
                : event.sentence() + " Ending it ends this side alone, Ctrl-C both; nothing finished is lost.";
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
    public void predicted(Side side, TrialEvent.Predicted event) {
        // They are kept, not shown.
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        // The table follows.
    }

    @Override
    public abstract void close();
}
