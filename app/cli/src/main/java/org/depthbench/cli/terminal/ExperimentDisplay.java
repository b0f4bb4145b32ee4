package org.depthbench.cli.terminal;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.depthbench.comparison.laboratory.ExperimentProgress;
import org.depthbench.comparison.words.Figures;
import org.jspecify.annotations.Nullable;

/** What a person sees in a terminal while an experiment runs: a bar where somebody watches, about ten lines elsewhere. */
public final class ExperimentDisplay implements AutoCloseable {
    private static final int LINES = 10;
    private static final int REDRAW_MILLISECONDS = 100;

    private final Terminal terminal;
    private @Nullable ProgressBar bar;
    private int printed;

    /** Shows nothing before the first trial has ended. */
    public ExperimentDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Shows how far it is. */
    public synchronized void show(ExperimentProgress progress) {
        if (terminal.interactive()) {
            draw(progress);
        } else if (progress.done() > 0 && (int) (progress.share() * LINES) >= printed) {
            printed = (int) (progress.share() * LINES) + 1;
            terminal.note("%d of %d trials%s".formatted(progress.done(), progress.planned(), extra(progress)));
        }
    }

    private void draw(ExperimentProgress progress) {
        ProgressBar drawn = bar == null
                ? new ProgressBarBuilder()
                        .setTaskName("trials")
                        .setInitialMax(progress.planned())
                        .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : bar;
        bar = drawn;
        drawn.stepTo(progress.done());
        drawn.setExtraMessage(extra(progress));
    }

    private static String extra(ExperimentProgress progress) {
        String reused = progress.reused() == 0 ? "" : ", %d trained before".formatted(progress.reused());
        String failed = progress.failed() == 0 ? "" : ", %d failed".formatted(progress.failed());
        String left = Double.isNaN(progress.secondsLeft()) || progress.done() == progress.planned()
                ? ""
                : ", about %s left".formatted(Figures.about(progress.secondsLeft()));
        return reused + failed + left;
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
