package org.depthbench.training.network;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Plain momentum for Deeplearning4j, which has only Nesterov's: {@code v ← μv + ηg}, {@code w ← w - v} (Polyak 1964, as Sutskever et
 * al. 2013 write it).
 */
public final class MomentumRule implements IUpdater {
    private static final long serialVersionUID = 1L;
    private static final String STATE = "V";

    private double momentum;
    private double learningRate;
    private @Nullable ISchedule learningRateSchedule;

    /** For reading a saved network. */
    MomentumRule() {}

    /** @param momentum μ, the part of a step that is taken again, 0 to below 1 */
    MomentumRule(double momentum) {
        this.momentum = momentum;
    }

    public double getMomentum() {
        return momentum;
    }

    public double getLearningRate() {
        return learningRate;
    }

    public @Nullable ISchedule getLearningRateSchedule() {
        return learningRateSchedule;
    }

    public void setMomentum(double momentum) {
        this.momentum = momentum;
    }

    public void setLearningRate(double learningRate) {
        this.learningRate = learningRate;
    }

    public void setLearningRateSchedule(@Nullable ISchedule schedule) {
        this.learningRateSchedule = schedule;
    }

    @Override
    public long stateSize(long parameters) {
        return parameters;
    }

    @Override
    public GradientUpdater<MomentumRule> instantiate(INDArray view, boolean initialise) {
        Steps steps = new Steps(this);
        steps.setStateViewArray(view, view.shape(), view.ordering(), initialise);
        return steps;
    }

    @Override
    public GradientUpdater<MomentumRule> instantiate(Map<String, INDArray> state, boolean initialise) {
        Steps steps = new Steps(this);
        steps.setState(state, initialise);
        return steps;
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return learningRateSchedule == null ? learningRate : learningRateSchedule.valueAt(iteration, epoch);
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double rate, @Nullable ISchedule schedule) {
        this.learningRate = rate;
        this.learningRateSchedule = schedule;
    }

    @Override
    @SuppressWarnings("MissingSuperCall")
    public MomentumRule clone() {
        MomentumRule copy = new MomentumRule(momentum);
        copy.setLrAndSchedule(learningRate, learningRateSchedule);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MomentumRule that
                && momentum == that.momentum
                && learningRate == that.learningRate
                && Objects.equals(learningRateSchedule, that.learningRateSchedule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(momentum, learningRate, learningRateSchedule);
    }

    /** The rule with its state: the last step of each parameter. */
    private static final class Steps implements GradientUpdater<MomentumRule> {
        private final MomentumRule settings;
        private @Nullable INDArray steps;

        Steps(MomentumRule settings) {
            this.settings = settings;
        }

        @Override
        public MomentumRule getConfig() {
            return settings;
        }

        @Override
        public void setState(Map<String, INDArray> state, boolean initialise) {
            steps = Objects.requireNonNull(state.get(STATE), "The state has no " + STATE + ".");
            if (initialise) {
                steps.assign(0);
            }
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(STATE, state());
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialise) {
            steps = view;
            if (initialise) {
                steps.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            INDArray flat = state().reshape(gradient.ordering(), gradient.shape());
            flat.muli(settings.momentum).addi(gradient.mul(settings.getLearningRate(iteration, epoch)));
            gradient.assign(flat);
        }

        private INDArray state() {
            return Objects.requireNonNull(steps, "The rule has no state yet.");
        }
    }
}
