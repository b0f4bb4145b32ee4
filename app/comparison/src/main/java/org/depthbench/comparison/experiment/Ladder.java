package org.depthbench.comparison.experiment;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;

/**
 * Networks of more and more dense layers, all with about as many parameters as the deep one of a comparison. Up to two hidden layers they
 * train as its shallow one does, from three on as its deep one: rates were found for each.
 */
final class Ladder {
    private static final int MOST_SHALLOW = 2;
    private static final int ANY_WIDTH = 16;

    private final ComparisonSpec pair;
    private final Activation activation;
    private final List<LayerSpec> front;

    /**
     * @throws IllegalArgumentException with a sentence when the deep network is not of dense layers
     */
    Ladder(ComparisonSpec pair) {
        this.pair = pair;
        List<LayerSpec> layers = pair.deep().network().layers();
        front = pair.deep().network().front();
        List<LayerSpec> behind = layers.subList(front.size(), layers.size());
        if (behind.isEmpty() || !behind.stream().allMatch(Dense.class::isInstance)) {
            throw new IllegalArgumentException(
                    "A depth ladder is of dense layers alone, but the deep network %s has others; try --deep deep-3x16."
                            .formatted(pair.deep().network().name()));
        }
        activation = ((Dense) behind.get(0)).activation();
    }

    /** On which side of a comparison so many hidden layers stand. */
    static Side side(int depth) {
        return depth <= MOST_SHALLOW ? Side.SHALLOW : Side.DEEP;
    }

    Learner learner(int depth) {
        NetworkSpec network = depth == 0 ? new NetworkSpec("linear", front) : network(depth, width(depth));
        return new Learner(network, pair.side(side(depth)).training());
    }

    private NetworkSpec network(int depth, int width) {
        return new NetworkSpec(
                "%dx%d".formatted(depth, width),
                Stream.concat(front.stream(), Collections.nCopies(depth, new Dense(width, activation)).stream())
                        .toList());
    }

    /** The width whose number of parameters comes nearest. */
    private int width(int depth) {
        Demand demand = pair.task().demand();
        long budget =
                Sizing.Measure.PARAMETERS.of(NetworkPlan.of(pair.deep().network(), demand.input(), demand.head()));
        List<LayerSpec> sized = Sizing.to(network(depth, ANY_WIDTH), demand, Sizing.Measure.PARAMETERS, budget)
                .network()
                .layers();
        return ((Dense) sized.get(front.size())).units();
    }
}
