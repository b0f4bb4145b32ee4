package org.depthbench.comparison.analysis;

import java.util.Optional;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.result.CostToTarget;
import org.depthbench.comparison.result.TrialState;

/** What an experiment reads off each trial. */
enum Quantity {
    /** The score on the test part. */
    SCORE("test score", false),
    /** The score on the training part. */
    TRAIN("train score", false),
    /** How much better the training part is known than the test part. */
    GAP("train score minus test score", false),
    /** Training time until the target score was reached, in seconds. */
    SECONDS("seconds to target", true);

    private final String words;
    private final boolean ratios;

    Quantity(String words, boolean ratios) {
        this.words = words;
        this.ratios = ratios;
    }

    static Quantity of(ExperimentKind kind) {
        return switch (kind) {
            case OVERFITTING -> GAP;
            case COST_TO_TARGET -> SECONDS;
            default -> SCORE;
        };
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /** Whether means and differences are taken of logarithms, so that they stand for ratios. */
    boolean ratios() {
        return ratios;
    }

    /** Its value of a trial; empty where it did not finish, or the target was not reached. */
    Optional<Double> of(MeasuredTrial trial, double target) {
        if (trial.result().state() != TrialState.FINISHED) {
            return Optional.empty();
        }
        return switch (this) {
            case SCORE ->
                trial.result().judged(trial.planned().stop()).map(epoch -> epoch.test()
                        .score());
            case TRAIN ->
                trial.result().judged(trial.planned().stop()).map(epoch -> epoch.train()
                        .score());
            case GAP ->
                trial.result()
                        .judged(trial.planned().stop())
                        .map(epoch -> epoch.train().score() - epoch.test().score());
            case SECONDS -> trial.result().costTo(target).map(CostToTarget::seconds);
        };
    }

    double scaled(double value) {
        return ratios ? Math.log(value) : value;
    }

    double unscaled(double value) {
        return ratios ? Math.exp(value) : value;
    }
}
