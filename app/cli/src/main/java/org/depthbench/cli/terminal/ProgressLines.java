package org.depthbench.cli.terminal;

import java.util.EnumMap;
import java.util.Map;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;

/** About ten lines a side, for logs and pipes. */
public final class ProgressLines extends ProgressDisplay {
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
                    : ", about %s of training left".formatted(Figures.about(trainingSeconds / done * (1 - done)));
        }
    }

    private final Terminal terminal;
    private final Map<Side, Reached> reached = new EnumMap<>(Side.class);

    ProgressLines(Terminal terminal, Stop stop, int examplesPerEpoch, Metric metric) {
        super(stop, examplesPerEpoch, metric);
        this.terminal = terminal;
    }

    private Reached reached(Side side) {
        return reached.getOrDefault(side, Reached.NOTHING);
    }

    @Override
    public void stateChanged(Side side, TrialEvent.StateChanged event) {
        String error = event.error();
        print(side, error == null ? event.state().word() : event.state().word() + ": " + error);
    }

    @Override
    public void sliceTrained(Side side, TrialEvent.SliceTrained event) {
        reached.put(
                side,
                new Reached(done(event), event.trainingSeconds(), reached(side).linesPrinted()));
    }

    @Override
    public void epochFinished(Side side, TrialEvent.EpochFinished event) {
        Reached now = reached(side);
        if (now.lineDue()) {
            print(side, "epoch %d, %s%s".formatted(event.epoch().epoch(), scores(event), now.timeLeft()));
            reached.put(side, new Reached(now.done(), now.trainingSeconds(), (int) (now.done() * LINES) + 1));
        }
    }

    @Override
    public void answering(Side side, TrialEvent.Answering event) {
        if (!event.sentence().isEmpty()) {
            print(side, answer(event));
        }
    }

    @Override
    public void warned(Side side, TrialEvent.Warned event) {
        print(side, event.sentence());
    }

    private void print(Side side, String line) {
        terminal.note("%-7s  %s".formatted(side.word(), line));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
