package org.depthbench.comparison.experiment;

import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.spec.TrialSpec;

/**
 * A trial that an experiment consists of.
 *
 * @param series which of several lines of its side it belongs to, such as {@code residual}; empty for the usual one
 * @param x where on its axis: training examples, hidden layers, percentage of wrong labels, the place of a task; 0 where nothing is varied
 * @param label of the place on the axis, such as {@code 200} or {@code digits}
 * @param repeat from 0; trials of both sides with one x and one repeat are compared with each other
 */
public record PlannedTrial(Side side, String series, double x, String label, int repeat, TrialSpec trial, Stop stop) {
    /** The same in another line of its side. */
    PlannedTrial in(String other) {
        return new PlannedTrial(side, other, x, label, repeat, trial, stop);
    }
}
