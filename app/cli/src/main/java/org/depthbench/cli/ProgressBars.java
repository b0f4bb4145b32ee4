package org.depthbench.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;

/** One bar a side, with the time left and the latest accuracies. */
final class ProgressBars extends Progress {
    private static final int REDRAW_MILLISECONDS = 100;

    private final Map<Side, ProgressBar> bars = new EnumMap<>(Side.class);

    ProgressBars(ComparisonSpec spec) {
        for (Side side : Side.values()) {
            bars.put(
                    side,
                    new ProgressBarBuilder()
                            .setTaskName("%-7s".formatted(side.word()))
                            .setInitialMax(examplesInAll(spec))
                            .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                            .setStyle(ProgressBarStyle.ASCII)
                            .build());
        }
    }

    private void on(Side side, Consumer<ProgressBar> change) {
        ProgressBar bar = bars.get(side);
        if (bar != null) {
            change.accept(bar);
        }
    }

    @Override
    public void stateChanged(ComparisonEvent.StateChanged event) {
        // A finished side keeps its last accuracies in view.
        if (event.state() != TrialState.TRAINING && event.state() != TrialState.FINISHED) {
            on(event.side(), bar -> bar.setExtraMessage(event.state().word()));
        }
    }

    @Override
    public void sliceTrained(ComparisonEvent.SliceTrained event) {
        on(event.side(), bar -> bar.stepTo(event.examples()));
    }

    @Override
    public void epochFinished(ComparisonEvent.EpochFinished event) {
        on(event.side(), bar -> bar.setExtraMessage(accuracies(event)));
    }

    @Override
    public void warned(ComparisonEvent.Warned event) {
        on(event.side(), bar -> bar.setExtraMessage(event.sentence()));
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
    }
}
