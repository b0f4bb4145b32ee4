package org.depthbench.zoo;

import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.shape.Shape;

/**
 * A ready-made network with training settings that suit it.
 *
 * @param network the network; its name is the preset's id
 * @param purpose one sentence: what it is and when to take it
 */
public record Preset(NetworkSpec network, TrainingSettings training, String purpose) {
    /** The word that names the preset on the command line and in files. */
    public String id() {
        return network.name();
    }

    /**
     * The same network at another learning rate.
     *
     * @param learningRate above 0 and at most 10
     */
    public Preset at(double learningRate) {
        return new Preset(network, training.withLearningRate(learningRate), purpose);
    }

    /** Whether the network can be built for inputs of this shape. */
    public boolean fits(Shape input) {
        try {
            return NetworkPlan.of(network, input, Head.classes(2)).layers().size()
                    > network.layers().size();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
