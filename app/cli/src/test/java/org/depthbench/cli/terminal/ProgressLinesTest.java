package org.depthbench.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.run.TrialEvent;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Scores;
import org.junit.jupiter.api.Test;

/** Where nobody watches, a side is about ten lines long, however many epochs it has. */
class ProgressLinesTest {
    private static final int EXAMPLES = 16;
    private static final Pattern EPOCH = Pattern.compile("epoch (\\d+),");

    private final StringWriter results = new StringWriter();
    private final StringWriter messages = new StringWriter();
    private final Terminal terminal =
            Terminal.of(new PrintWriter(results, true), new PrintWriter(messages, true), false);

    @Test
    void aLongSideHasALineForEachTenth() {
        ProgressDisplay display = display(Stop.afterEpochs(100));

        train(display, Side.DEEP, 100, 0.5);

        assertEquals(List.of(1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100), epochs());
    }

    @Test
    void aShortSideHasALineForEachEpoch() {
        ProgressDisplay display = display(Stop.afterEpochs(3));

        train(display, Side.DEEP, 3, 0.5);

        assertEquals(List.of(1, 2, 3), epochs());
    }

    @Test
    void eachSideHasItsOwnLines() {
        ProgressDisplay display = display(Stop.afterEpochs(2));

        train(display, Side.SHALLOW, 2, 0.5);
        train(display, Side.DEEP, 2, 0.5);

        assertEquals(List.of(1, 2, 1, 2), epochs());
    }

    @Test
    void aLineTellsScoresAndTheTimeLeftUntilThereIsNone() {
        ProgressDisplay display = display(Stop.afterEpochs(2));

        train(display, Side.DEEP, 2, 0.5);

        assertEquals(
                List.of(
                        "deep     epoch 1, test 50.0 %, train 75.0 %, about 1 s of training left",
                        "deep     epoch 2, test 50.0 %, train 75.0 %"),
                printed());
    }

    @Test
    void whereTimeEndsASideFirstTheTimeLeftIsThatTime() {
        ProgressDisplay display = display(new Stop(Stop.MOST_EPOCHS, 10, false, 0));

        train(display, Side.SHALLOW, 1, 4);

        assertEquals(List.of("shallow  epoch 1, test 50.0 %, train 75.0 %, about 6 s of training left"), printed());
    }

    @Test
    void aFailureIsToldWithItsReason() {
        ProgressDisplay display = display(Stop.afterEpochs(2));

        display.stateChanged(Side.DEEP, new TrialEvent.StateChanged(TrialState.FAILED, "Its process ended.", null));

        assertEquals(List.of("deep     failed: Its process ended."), printed());
    }

    @Test
    void aWarningIsTold() {
        ProgressDisplay display = display(Stop.afterEpochs(2));

        display.warned(Side.SHALLOW, new TrialEvent.Warned("It could not be saved."));

        assertEquals(List.of("shallow  It could not be saved."), printed());
    }

    @Test
    void progressIsNoResult() {
        train(display(Stop.afterEpochs(3)), Side.DEEP, 3, 0.5);

        assertEquals("", results.toString());
    }

    private ProgressDisplay display(Stop stop) {
        return ProgressDisplay.of(terminal, stop, EXAMPLES, Metric.ACCURACY);
    }

    private static void train(ProgressDisplay display, Side side, int epochs, double seconds) {
        for (int epoch = 1; epoch <= epochs; epoch++) {
            display.sliceTrained(
                    side,
                    new TrialEvent.SliceTrained(
                            new Progress(epoch, 1, EXAMPLES, 1, 1, 1, 1, true),
                            epoch * seconds,
                            (long) epoch * EXAMPLES));
            display.epochFinished(
                    side,
                    new TrialEvent.EpochFinished(new EpochRecord(
                            epoch,
                            new Scores(1, 0.75),
                            Optional.empty(),
                            new Scores(1, 0.5),
                            new Costs(seconds, seconds, seconds, EXAMPLES, 1, 1, 1))));
        }
    }

    private List<String> printed() {
        return messages.toString().lines().toList();
    }

    private List<Integer> epochs() {
        return EPOCH.matcher(messages.toString())
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
