package org.depthbench.training.fused;

import java.util.Optional;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.TrainingSettings;
import org.depthbench.training.fused.memory.Floats;

/** What the fused path can train. */
public final class Coverage {
    private Coverage() {}

    /** Why it cannot train a network, in one sentence; empty when it can. */
    public static Optional<String> gap(NetworkPlan plan, TrainingSettings training) {
        for (LayerPlan layer : plan.layers()) {
            long values = (long) training.batchSize()
                    * Math.max(layer.input().size(), layer.output().size());
            if (Math.max(values, layer.parameters()) > Floats.MOST) {
                return Optional.of("One array of the layer %s has more than %,d numbers with a batch of %d."
                        .formatted(layer.layer().words(), Floats.MOST, training.batchSize()));
            }
        }
        return Optional.empty();
    }
}
