package org.depthbench.comparison.spec;

import org.depthbench.trial.spec.Learner;

/**
 * Compares training on parts of different size: with as many epochs, a small part would also be trained less.
 *
 * @param spec the comparison whose number of steps counts
 * @param learner what takes the steps, in batches of its own size
 */
public record EqualSteps(ComparisonSpec spec, Learner learner) {
    /** How many steps so many epochs of so many examples are; the last batch of an epoch may be smaller. */
    public long steps(int examples, int epochs) {
        int batch = learner.training().batchSize();
        return (long) epochs * ((examples + batch - 1) / batch);
    }

    /** How many steps the comparison itself takes. */
    public double wanted() {
        return steps(spec.task().examples(), spec.stop().epochs());
    }

    /** The epochs in which so many examples give about as many steps. */
    public int epochs(int examples) {
        return (int) Math.max(1, Math.min(Stop.MOST_EPOCHS, Math.round(wanted() / steps(examples, 1))));
    }
}
