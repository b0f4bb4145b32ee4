package org.depthbench.trial.spec;

import java.util.Objects;
import org.depthbench.network.Head;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.zoo.Preset;

/**
 * A network and how it is trained: what one side brings to a comparison.
 *
 * @param network its name made {@linkplain Plain plain}, for it may have come from anywhere
 */
public record Learner(NetworkSpec network, TrainingSettings training) {
    public Learner {
        Objects.requireNonNull(network, "A learner needs a network.");
        Objects.requireNonNull(training, "A learner needs training settings.");
        String name = Plain.name(network.name());
        network = name.equals(network.name()) ? network : new NetworkSpec(name, network.layers());
    }

    /** A preset as it comes, against a loss that has a meaning at the task's end. */
    public static Learner of(Preset preset, Demand demand) {
        TrainingSettings training = preset.training();
        return new Learner(
                preset.network(),
                demand.head().kind() == Head.Kind.LINEAR ? training.with(Loss.SQUARED_ERROR) : training);
    }
}
