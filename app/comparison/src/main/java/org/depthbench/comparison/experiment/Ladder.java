package org.depthbench.comparison.experiment;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;

/**
 * Networks of more and more dense layers, all with about as many parameters, or multiply–accumulates, as the deep one of a comparison. Up
 * to two hidden layers they train as its shallow one does, from three on as its deep one: rates were found for each.
 */
final class Ladder {
    private static final int MOST_SHALLOW = 2;
    private static final int ANY_WIDTH = 16;

    private final ComparisonSpec pair;
    private final Sizing.Measure equal;
    private final Activation activation;
    private final List<LayerSpec> front;

    /**
     * @throws IllegalArgumentException with a sentence when the deep network is not of dense layers
     */
    Ladder(ComparisonSpec pair, Sizing.Measure equal) {
        this.pair = pair;
        this.equal = equal;
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

    /** Whether so many hidden layers can have residual links: a block has two, and a layer before them brings the input to their width. */
    static boolean links(int depth) {
        return depth > MOST_SHALLOW;
    }

    /** @param residual whether every two layers behind the first one, or two, have a residual link around them */
    Learner learner(int depth, boolean residual) {
        Check.range("Hidden layers", depth, 0, NetworkSpec.MOST_LAYERS - front.size());
        NetworkSpec network = depth == 0 ? new NetworkSpec("linear", front) : network(depth, residual);
        return new Learner(network, pair.side(side(depth)).training());
    }

    private NetworkSpec network(int depth, boolean residual) {
        List<LayerSpec> layers = new ArrayList<>(front);
        int plain = residual ? 2 - depth % 2 : depth;
        for (int i = 0; i < plain; i++) {
            layers.add(new Dense(ANY_WIDTH, activation));
        }
        for (int i = plain; i < depth; i += 2) {
            layers.add(new Residual(1, activation));
        }
        Demand demand = pair.task().demand();
        long budget = equal.of(NetworkPlan.of(pair.deep().network(), demand.input(), demand.head()));
        List<LayerSpec> sized = Sizing.to(new NetworkSpec(NetworkSpec.OWN, layers), demand, equal, budget)
                .network()
                .layers();
        int width = ((Dense) sized.get(front.size())).units();
        return new NetworkSpec("%dx%d%s".formatted(depth, width, residual ? " residual" : ""), sized);
    }
}
