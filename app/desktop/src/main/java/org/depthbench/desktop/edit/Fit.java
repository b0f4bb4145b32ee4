package org.depthbench.desktop.edit;

import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.network.ImpossibleNetworkException;
import org.depthbench.network.NetworkPlan;
import org.jspecify.annotations.Nullable;

/**
 * Whether a side's network can be built.
 *
 * @param plan its shapes and costs; null when it cannot
 * @param problem why it cannot, in one sentence; null when it can
 * @param layer the layer that makes it so, from 0; -1 when it can be built, or no layer is to blame
 */
public record Fit(@Nullable NetworkPlan plan, @Nullable String problem, int layer) {
    /** Fits one side's network to the task. */
    public static Fit of(ComparisonSpec spec, Side side) {
        try {
            return new Fit(spec.trial(side, 1).check(), null, -1);
        } catch (ImpossibleNetworkException e) {
            return new Fit(null, e.getMessage(), e.layer());
        } catch (IllegalArgumentException e) {
            return new Fit(null, e.getMessage(), -1);
        }
    }
}
