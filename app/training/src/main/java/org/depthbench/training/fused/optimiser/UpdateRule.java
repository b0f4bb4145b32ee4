package org.depthbench.training.fused.optimiser;

import java.util.Optional;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;

/**
 * One optimiser's rule over many parameters at once. Its state lies where Deeplearning4j's updater keeps it, so that a
 * checkpoint of one training path is one of the other.
 */
public interface UpdateRule {
    /** How many numbers it remembers for each parameter. */
    int states();

    /** Whether "gradients" are steps already: neither averaged over the examples nor penalised. */
    default boolean gradientsAreSteps() {
        return false;
    }

    /**
     * The step of one iteration, for some of the parameters.
     *
     * @param iteration from 0
     * @param learningRate η, as it is in this iteration
     */
    Step step(int iteration, double learningRate);

    /** The rule of a configuration of Deeplearning4j's; empty for one that has no counterpart here. */
    static Optional<UpdateRule> of(IUpdater updater) {
        if (updater instanceof org.nd4j.linalg.learning.config.Sgd) {
            return Optional.of(new GradientDescent());
        }
        if (updater instanceof org.nd4j.linalg.learning.config.Nesterovs nesterovs) {
            return Optional.of(new Nesterov(nesterovs.getMomentum()));
        }
        if (updater instanceof org.depthbench.training.network.MomentumRule momentum) {
            return Optional.of(new Momentum(momentum.getMomentum()));
        }
        if (updater instanceof org.nd4j.linalg.learning.config.AdaGrad adaGrad) {
            return Optional.of(new AdaGrad(adaGrad.getEpsilon()));
        }
        if (updater instanceof org.nd4j.linalg.learning.config.RmsProp rms) {
            return Optional.of(new RmsProp(rms.getRmsDecay(), rms.getEpsilon()));
        }
        if (updater instanceof org.nd4j.linalg.learning.config.Adam adam) {
            return Optional.of(new Adam(adam.getBeta1(), adam.getBeta2(), adam.getEpsilon()));
        }
        return updater instanceof NoOp ? Optional.of(new AsGiven()) : Optional.empty();
    }

    /** A rule with what it needs to know of one iteration. */
    @FunctionalInterface
    interface Step {
        /**
         * Changes the first {@code count} parameters.
         *
         * @param gradients of the mean loss, penalties included
         * @param first the first number remembered for each parameter, where there is one
         * @param second the second
         */
        void apply(float[] parameters, float[] gradients, float[] first, float[] second, int count);
    }
}
