package org.depthbench.training.network;

import java.util.Objects;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
import org.jspecify.annotations.Nullable;
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

    /** Written out: Java else makes this method when a network is first made, which takes 20 ms of a worker's start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LearningRate rate
                && Double.compare(initial, rate.initial) == 0
                && kind == rate.kind
                && epochs == rate.epochs;
    }

    @Override
    public int hashCode() {
        return Objects.hash(initial, kind, epochs);
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
