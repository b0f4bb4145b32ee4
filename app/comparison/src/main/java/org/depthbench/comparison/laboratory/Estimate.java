package org.depthbench.comparison.laboratory;

import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.spec.TrialSpec;

/**
 * About how long a trial takes on one thread. A rough measure, of one ordinary core: it is there to tell seconds from minutes before
 * anything ran, and to weigh trials against each other while the rest is reckoned from those that are done.
 */
public final class Estimate {
    /** Building the network, reading the data, asking for the predictions. */
    private static final double TRIAL_SECONDS = 0.05;

    /** Requests to the worker, the record. */
    private static final double EPOCH_SECONDS = 0.0008;

    /** Of each layer, whatever its size. */
    private static final double STEP_SECONDS = 4e-6;

    private static final double OPERATIONS_PER_SECOND = 8e9;

    /** Of one multiply–accumulate in training: two operations forward, four backward. */
    private static final int TRAINING = 6;

    private static final int EVALUATION = 2;

    /** Until an undisturbed process has steady times. */
    private static final double ALONE_SECONDS = 4;

    private Estimate() {}

    /** About how long a comparison trains until its last epoch, in seconds. */
    public static double seconds(ComparisonSpec spec) {
        double shallow = seconds(spec.trial(Side.SHALLOW, 1), spec.stop());
        double deep = seconds(spec.trial(Side.DEEP, 1), spec.stop());
        return spec.schedule() == Schedule.AT_ONCE ? Math.max(shallow, deep) : shallow + deep;
    }

    /** @param alone whether each has a process for itself */
    static double seconds(PlannedTrial planned, boolean alone) {
        return seconds(planned.trial(), planned.stop()) + (alone ? ALONE_SECONDS : 0);
    }

    private static double seconds(TrialSpec trial, Stop stop) {
        NetworkPlan plan = trial.plan();
        int batch = trial.learner().training().batchSize();
        double examples = trial.trainingExamples();
        double steps = Math.ceil(examples / batch);
        double step = STEP_SECONDS * plan.layers().size();
        double operations = examples * plan.macsPerExample() * (TRAINING + EVALUATION);
        double epoch = EPOCH_SECONDS + steps * step + operations / OPERATIONS_PER_SECOND;
        return TRIAL_SECONDS + stop.epochs() * epoch;
    }
}
