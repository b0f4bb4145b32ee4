package org.depthbench.cli;

import java.util.EnumMap;
import java.util.Map;
import org.depthbench.comparison.conductor.ComparisonEvent;
import org.depthbench.comparison.evidence.Figures;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;

/** About ten lines a side, for logs and pipes. */
final class ProgressLines extends Progress {
    private static final int LINES = 10;

    /** How far a side is. */
    private record Reached(double done, double trainingSeconds, int linesPrinted) {
        static final Reached NOTHING = new Reached(0, 0, 0);

        boolean lineDue() {
            return linesPrinted == 0 || (int) (done * LINES) >= linesPrinted;
        }

        String timeLeft() {
            return done >= 1
                    ? ""
                    : ", about %s of training left".formatted(Figures.seconds(trainingSeconds / done * (1 - done)));
        }
    }

    private final Terminal terminal;
    private final Map<Side, Reached> reached = new EnumMap<>(Side.class);

    ProgressLines(Terminal terminal, Stop stop, int examplesPerEpoch) {
        super(stop, examplesPerEpoch);
        this.terminal = terminal;
    }

    private Reached reached(Side side) {
        return reached.getOrDefault(side, Reached.NOTHING);
    }

    @Override
    public void stateChanged(ComparisonEvent.StateChanged event) {
        String error = event.error();
        print(event.side(), error == null ? event.state().word() : event.state().word() + ": " + error);
    }

    @Override
    public void sliceTrained(ComparisonEvent.SliceTrained event) {
        reached.put(
                event.side(),
                new Reached(
                        done(event),
                        event.trainingSeconds(),
                        reached(event.side()).linesPrinted()));
    }

    @Override
    public void epochFinished(ComparisonEvent.EpochFinished event) {
        Reached now = reached(event.side());
        if (now.lineDue()) {
            print(event.side(), "epoch %d, %s%s".formatted(event.epoch().epoch(), accuracies(event), now.timeLeft()));
            reached.put(event.side(), new Reached(now.done(), now.trainingSeconds(), (int) (now.done() * LINES) + 1));
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
