package org.depthbench.comparison.farm;

import org.depthbench.comparison.spec.Stop;
import org.depthbench.trial.spec.TrialSpec;

/**
 * A trial that is to be trained.
 *
 * @param alone whether its times or its memory are what is asked: it then gets a process that has held nothing else, which is
 *     warmed up first
 */
public record Order(TrialSpec spec, Stop stop, boolean alone) {
    /** Points enough for a curve; with many short epochs, more of them would take longer than the training. */
    private static final int EVALUATIONS = 10;

    /** Whether it is evaluated after an epoch: after each where its times are asked or its end is not known before, else after some. */
    boolean evaluated(int epoch) {
        long of = stop.epochs();
        return alone
                || stop.timed()
                || stop.chooses()
                || epoch >= of
                || (long) epoch * EVALUATIONS / of > (epoch - 1L) * EVALUATIONS / of;
    }

    /** The first epoch after another one that it is evaluated after. */
    int nextEvaluated(int after) {
        int next = after + 1;
        while (!evaluated(next)) {
            next++;
        }
        return next;
    }
}
