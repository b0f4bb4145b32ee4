package org.depthbench.trial.spec;

import java.util.Objects;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.zoo.Preset;

/** A network and how it is trained: what one side brings to a comparison. */
public record Learner(NetworkSpec network, TrainingSettings training) {
    public Learner {
        Objects.requireNonNull(network, "A learner needs a network.");
        Objects.requireNonNull(training, "A learner needs training settings.");
    }

    /** A preset as it comes. */
    public static Learner of(Preset preset) {
        return new Learner(preset.network(), preset.training());
    }
}
