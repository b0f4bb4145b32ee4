package org.depthbench.desktop.live;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.Mark;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.conductor.ComparisonListener;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;

/** Collects on the conductor's threads what the window shows between two epochs; bounded, however long it trains. */
final class LiveRun implements ComparisonListener {
    private static final int EPOCHS = 0;
    private static final int SECONDS = 1;
    private static final int EXAMPLES = 2;
    private static final int LOSS = 3;

    private final int examplesPerEpoch;
    private final Map<Side, Double> macsPerExample = new EnumMap<>(Side.class);
    private final Map<Side, ThinnedSeries> slices = new EnumMap<>(Side.class);
    private final Map<Side, Path> logs = new EnumMap<>(Side.class);
    private final Map<Side, String> silences = new EnumMap<>(Side.class);
    private final BiConsumer<Side, String> warnings;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private final Map<Side, Double> epochs = new EnumMap<>(Side.class);
    private final Map<Side, Long> trained = new EnumMap<>(Side.class);

    LiveRun(ComparisonSpec spec, BiConsumer<Side, String> warnings) {
        this.examplesPerEpoch = spec.trial(Side.SHALLOW, 1).trainingExamples();
        this.warnings = warnings;
        for (Side side : Side.values()) {
            slices.put(side, new ThinnedSeries(4));
            macsPerExample.put(side, (double) spec.trial(side, 1).plan().macsPerExample());
        }
    }

    /** Whether something came since this was last asked. */
    boolean takeChange() {
        return changed.getAndSet(false);
    }

    /** Whether a batch has been trained on either side. */
    synchronized boolean trained() {
        return !trained.isEmpty();
    }

    /** How many slices a side has trained. */
    synchronized long slices(Side side) {
        return trained.getOrDefault(side, 0L);
    }

    /** Mean training loss of single slices. */
    synchronized Curve sliceLosses(Side side, Axis axis, String name) {
        ThinnedSeries series = series(side);
        double[] xs = series.column(
                switch (axis) {
                    case EPOCH -> EPOCHS;
                    case SECONDS -> SECONDS;
                    case EXAMPLES, MACS -> EXAMPLES;
                });
        if (axis == Axis.MACS) {
            for (int i = 0; i < xs.length; i++) {
                xs[i] *= macsPerExample.getOrDefault(side, 0.0);
            }
        }
        return new Curve(name, Mark.of(side), Curve.Role.FAINT, xs, series.column(LOSS));
    }

    /** Where what a side's process prints is kept; empty before it has one. */
    synchronized Optional<Path> log(Side side) {
        return Optional.ofNullable(logs.get(side));
    }

    /** What is known of a side's process that does not answer; empty of one that does. */
    synchronized Optional<String> silence(Side side) {
        return Optional.ofNullable(silences.get(side));
    }

    /** Epochs of a side so far, with the part of the one under way. */
    synchronized double epochs(Side side) {
        return epochs.getOrDefault(side, 0.0);
    }

    private ThinnedSeries series(Side side) {
        ThinnedSeries series = slices.get(side);
        if (series == null) {
            throw new IllegalStateException("No series for " + side);
        }
        return series;
    }

    @Override
    public synchronized void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        trained.merge(side, 1L, Long::sum);
        double epoch = (double) event.examples() / examplesPerEpoch;
        epochs.put(side, epoch);
        series(side)
                .add(
                        epoch,
                        event.trainingSeconds(),
                        (double) event.examples(),
                        event.progress().trainLoss());
        changed.set(true);
    }

    @Override
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        changed.set(true);
    }

    @Override
    public synchronized void workerStarted(Side side, TrialEvent.WorkerStarted event) {
        logs.put(side, event.log());
    }

    @Override
    public void trialPrepared(Side side, TrialEvent.TrialPrepared event) {
        changed.set(true);
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        changed.set(true);
    }

    @Override
    public void predicted(Side side, TrialEvent.Predicted event) {
        // They are for the store.
    }

    @Override
    public synchronized void answering(Side side, TrialEvent.Answering event) {
        if (event.answers()) {
            silences.remove(side);
        } else {
            silences.put(side, event.sentence());
        }
        changed.set(true);
    }

    @Override
    public void warned(Side side, TrialEvent.Warned event) {
        warnings.accept(side, event.sentence());
    }

    @Override
    public void comparisonEnded(ComparisonEvent.ComparisonEnded event) {
        changed.set(true);
    }
}
