package org.depthbench.comparison.spec;

import java.util.Objects;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;

/** The network of one side and how it is trained. */
public record SideSpec(NetworkSpec network, TrainingSettings training) {
    public SideSpec {
        Objects.requireNonNull(network, "A side needs a network.");
        Objects.requireNonNull(training, "A side needs training settings.");
    }
}
