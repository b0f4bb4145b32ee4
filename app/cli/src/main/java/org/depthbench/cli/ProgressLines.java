package org.depthbench.cli;

import java.util.EnumMap;
import java.util.Map;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.evidence.Figures;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;

/** About ten lines a side, for logs and pipes. */
final class ProgressLines extends Progress {
    private static final int LINES = 10;

    private final Terminal terminal;
    private final Map<Side, Double> trainingSeconds = new EnumMap<>(Side.class);
    private final int epochs;
    private final int every;

    ProgressLines(Terminal terminal, ComparisonSpec spec) {
        this.terminal = terminal;
        this.epochs = spec.stop().epochs();
        this.every = Math.max(1, epochs / LINES);
    }

    @Override
    public void stateChanged(ComparisonEvent.StateChanged event) {
        String error = event.error();
        print(event.side(), error == null ? event.state().word() : event.state().word() + ": " + error);
    }

    @Override
    public void sliceTrained(ComparisonEvent.SliceTrained event) {
        trainingSeconds.put(event.side(), event.trainingSeconds());
    }

    private double trainingSeconds(Side side) {
        return trainingSeconds.getOrDefault(side, 0.0);
    }

    @Override
    public void epochFinished(ComparisonEvent.EpochFinished event) {
        int epoch = event.epoch().epoch();
        if (epoch == 1 || epoch % every == 0) {
            String left = epoch == epochs
                    ? ""
                    : ", about %s of training left"
                            .formatted(Figures.seconds(trainingSeconds(event.side()) / epoch * (epochs - epoch)));
            print(event.side(), "epoch %d of %d, %s%s".formatted(epoch, epochs, accuracies(event), left));
        }
    }

    @Override
    public void warned(ComparisonEvent.Warned event) {
        print(event.side(), event.sentence());
    }

    private void print(Side side, String line) {
        terminal.note("%-7s  %s".formatted(side.word(), line));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
