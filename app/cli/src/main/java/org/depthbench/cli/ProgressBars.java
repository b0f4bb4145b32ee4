package org.depthbench.cli;

import java.util.EnumMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;

/** One bar a side, with the time left and the latest accuracies; drawn from a side's first event on. */
final class ProgressBars extends Progress {
    private static final int REDRAW_MILLISECONDS = 100;
    private static final int PERCENT = 100;

    private final Map<Side, ProgressBar> bars = new EnumMap<>(Side.class);

    ProgressBars(Stop stop, int examplesPerEpoch) {
        super(stop, examplesPerEpoch);
    }

    private ProgressBar bar(Side side) {
        return bars.computeIfAbsent(side, key -> new ProgressBarBuilder()
                .setTaskName("%-7s".formatted(key.word()))
                .setInitialMax(PERCENT)
                .setUnit("%", 1)
                .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                .setStyle(ProgressBarStyle.ASCII)
                .build());
    }

    @Override
    public void stateChanged(ComparisonEvent.StateChanged event) {
        // A finished side keeps its last accuracies in view.
        if (event.state() == TrialState.FINISHED) {
            bar(event.side()).stepTo(PERCENT);
        } else if (event.state() != TrialState.TRAINING) {
            bar(event.side()).setExtraMessage(event.state().word());
        }
    }

    @Override
    public void sliceTrained(ComparisonEvent.SliceTrained event) {
        bar(event.side()).stepTo((long) (PERCENT * done(event)));
    }

    @Override
    public void epochFinished(ComparisonEvent.EpochFinished event) {
        bar(event.side()).setExtraMessage(accuracies(event));
    }

    @Override
    public void warned(ComparisonEvent.Warned event) {
        bar(event.side()).setExtraMessage(event.sentence());
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
    }
}
