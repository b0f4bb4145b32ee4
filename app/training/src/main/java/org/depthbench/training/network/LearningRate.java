package org.depthbench.training.network;

import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The learning rate in each epoch, for Deeplearning4j: the first one times {@link RateSchedule#factor}.
 *
 * @param initial the learning rate in epoch 0
 */
public record LearningRate(
        @JsonProperty("initial") double initial,
        @JsonProperty("kind") RateSchedule.RateKind kind,
        @JsonProperty("epochs") int epochs)
        implements ISchedule {
    static LearningRate of(TrainingSettings training) {
        return new LearningRate(
                training.learningRate(),
                training.rateSchedule().kind(),
                training.rateSchedule().epochs());
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return initial * new RateSchedule(kind, epochs).factor(epoch);
    }

    @Override
    @SuppressWarnings("MissingSuperCall")
    public LearningRate clone() {
        return this;
    }
}
