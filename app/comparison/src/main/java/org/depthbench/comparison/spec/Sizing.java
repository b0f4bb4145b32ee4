package org.depthbench.comparison.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.depthbench.network.ImpossibleNetworkException;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.shape.Check;
import org.depthbench.trial.spec.Demand;

/** Makes a network wider or narrower, all its layers alike, until it costs about as much as another one. */
public final class Sizing {
    /** From one unit to the widest layer there is, wherever one begins. */
    private static final double LARGEST_FACTOR = 16_384;

    /** Halvings after which two factors give one network or two neighbours. */
    private static final int HALVINGS = 64;

    private Sizing() {}

    /** What is counted. */
    public enum Measure {
        /** Trainable parameters. */
        PARAMETERS,
        /** Multiply–accumulates of one forward pass of one example. */
        MACS;

        /**
         * The measure of a word.
         *
         * @throws IllegalArgumentException with a sentence that names the valid words
         */
        public static Measure byWord(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "parameters" -> PARAMETERS;
                case "macs" -> MACS;
                default ->
                    throw new IllegalArgumentException(
                            "What is equal must be parameters or macs, was \"%s\".".formatted(word));
            };
        }

        /** What is counted, in words. */
        public String words() {
            return this == PARAMETERS ? "parameters" : "multiply–accumulates";
        }

        /** How much of it a fitted network has. */
        public long of(NetworkPlan plan) {
            return this == PARAMETERS ? plan.parameters() : plan.macsPerExample();
        }
    }

    /**
     * A network that comes nearest to a budget.
     *
     * @param network of the same kinds of layers in the same order
     * @param reached how much it has of what was counted
     * @param budget how much it was to have
     */
    public record Result(NetworkSpec network, long reached, long budget) {
        /** How far from the budget, as a fraction of it: 0.02 for 2 % above. */
        public double deviation() {
            return (double) (reached - budget) / budget;
        }

        /** The layers that became others, such as {@code dense 128 relu → dense 45 relu}, from the input on. */
        public List<String> changes(NetworkSpec before) {
            List<String> changes = new ArrayList<>();
            for (int i = 0; i < network.layers().size(); i++) {
                LayerSpec one = before.layers().get(i);
                LayerSpec other = network.layers().get(i);
                if (!one.equals(other)) {
                    changes.add("%s → %s".formatted(one.words(), other.words()));
                }
            }
            return List.copyOf(changes);
        }
    }

    /**
     * The network whose cost comes nearest to a budget among all that have a network's layers, widened or narrowed by one factor.
     *
     * @param demand what it is to be fitted to
     * @param budget of parameters or multiply–accumulates, 1 at least
     * @throws IllegalArgumentException with a sentence when the network does not fit the demand as it is
     */
    public static Result to(NetworkSpec network, Demand demand, Measure measure, long budget) {
        Check.range("The budget", budget, 1, Long.MAX_VALUE);
        Objects.requireNonNull(measure, "A budget is of parameters or of multiply–accumulates.");
        NetworkPlan.of(network, demand.input(), demand.head());
        // A width never falls where the factor rises, so the cost does not either.
        double low = 0;
        double high = LARGEST_FACTOR;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (cost(widened(network, middle), demand, measure) < budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        NetworkSpec below = widened(network, low);
        NetworkSpec above = widened(network, high);
        long less = cost(below, demand, measure);
        long more = cost(above, demand, measure);
        return budget - less < more - budget ? new Result(below, less, budget) : new Result(above, more, budget);
    }

    private static NetworkSpec widened(NetworkSpec network, double factor) {
        List<LayerSpec> layers = network.widened(factor);
        return layers.equals(network.layers()) ? network : new NetworkSpec(NetworkSpec.OWN, layers);
    }

    /** More than any budget where it has more parameters than are possible. */
    private static long cost(NetworkSpec network, Demand demand, Measure measure) {
        try {
            return measure.of(NetworkPlan.of(network, demand.input(), demand.head()));
        } catch (ImpossibleNetworkException e) {
            return Long.MAX_VALUE;
        }
    }
}
