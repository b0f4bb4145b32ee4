package org.depthbench.cli.terminal;

import java.util.EnumMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.task.Metric;

/** One bar a side, with the time left and the latest scores; drawn from a side's first event on. */
public final class ProgressBars extends ProgressDisplay {
    private static final int REDRAW_MILLISECONDS = 100;
    private static final int PERCENT = 100;

    private final Map<Side, ProgressBar> bars = new EnumMap<>(Side.class);

    ProgressBars(Stop stop, int examplesPerEpoch, Metric metric) {
        super(stop, examplesPerEpoch, metric);
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
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        // A finished side keeps its last scores in view.
        if (event.state() == TrialState.FINISHED) {
            bar(side).stepTo(PERCENT);
        } else if (event.state() != TrialState.TRAINING) {
            bar(side).setExtraMessage(event.state().word());
        }
    }

    @Override
    public void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        bar(side).stepTo((long) (PERCENT * done(event)));
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        bar(side).setExtraMessage(scores(event));
    }

    @Override
    public void answering(Side side, TrialEvent.Answering event) {
        bar(side).setExtraMessage(answer(event));
    }

    @Override
    public void warned(Side side, TrialEvent.Warned event) {
        bar(side).setExtraMessage(event.sentence());
    }

    @Override
    public void close() {
        bars.values().forEach(ProgressBar::close);
    }
}
