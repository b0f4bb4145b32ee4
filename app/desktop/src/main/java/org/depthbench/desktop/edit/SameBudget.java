package org.depthbench.desktop.edit;

import java.util.Optional;
import java.util.function.Supplier;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;

/** Makes one side cost as much as the other, so that depth is what differs; each is an edit that can be undone. */
public final class SameBudget {
    /** So many times the epochs that fit into the time at the speed measured: it must be time that ends a training. */
    private static final double SPARE = 3;

    private final EditorViewModel editor;
    private final Side side;
    private final Supplier<Optional<ComparisonResult>> measured;

    /**
     * @param side that is made to cost as much as the other one
     * @param measured what was trained last, as far as it is
     */
    public SameBudget(EditorViewModel editor, Side side, Supplier<Optional<ComparisonResult>> measured) {
        this.editor = editor;
        this.side = side;
        this.measured = measured;
    }

    /** The side that is changed. */
    Side side() {
        return side;
    }

    /** Whether both networks can be built, so that their costs are known. */
    boolean possible() {
        return editor.possible();
    }

    /** What the network was, and what it became. */
    record Matched(NetworkSpec before, Sizing.Result result) {}

    /** Widens or narrows the side's network until it has as many parameters, or multiply–accumulates, as the other one. */
    Matched match(Sizing.Measure measure) {
        ComparisonSpec draft = editor.draft();
        NetworkSpec before = draft.side(side).network();
        Sizing.Result result =
                Sizing.to(before, draft.task().demand(), measure, Math.max(1, measure.of(plan(draft, side.other()))));
        if (!result.network().equals(before)) {
            editor.edit(
                    side.word() + " budget " + result.network().layers(),
                    now -> now.with(side, result.network().layers()));
        }
        return new Matched(before, result);
    }

    private static NetworkPlan plan(ComparisonSpec draft, Side side) {
        return draft.trial(side, 1).plan();
    }

    /** The training time that both are to have: that of the side that took longer; empty before both were trained. */
    Optional<Double> seconds() {
        return measured.get()
                .filter(result -> result.shallow().lastEpoch().isPresent()
                        && result.deep().lastEpoch().isPresent())
                .map(result -> Math.max(
                        result.shallow().trainingSeconds(), result.deep().trainingSeconds()))
                .map(SameBudget::rounded);
    }

    /** Three significant digits, and not less than a limit of time can be. */
    private static double rounded(double seconds) {
        double digit = Math.pow(10, Math.floor(Math.log10(Math.max(seconds, Double.MIN_NORMAL))) - 2);
        return Math.min(Stop.NO_LIMIT, Math.max(0.1, Math.ceil(seconds / digit) * digit));
    }

    /** Has both train for the same time, as many epochs as fit into it. */
    void sameSeconds() {
        double seconds = seconds().orElseThrow();
        double fastest = measured.get()
                .map(result -> Math.min(epochSeconds(result.shallow()), epochSeconds(result.deep())))
                .orElseThrow();
        int epochs = (int) Math.min(Stop.MOST_EPOCHS, Math.max(1, Math.ceil(SPARE * seconds / fastest)));
        editor.edit(
                "same seconds " + seconds,
                now -> now.with(new Stop(
                        epochs, seconds, now.stop().atTarget(), now.stop().patience())));
    }

    private static double epochSeconds(TrialResult trial) {
        return Math.max(trial.trainingSeconds() / trial.epochs().size(), 1e-6);
    }
}
