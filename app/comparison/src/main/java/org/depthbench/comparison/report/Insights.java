package org.depthbench.comparison.report;

import java.util.Map;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.trial.Inspection;

/**
 * What the trained networks answered when they were asked; a side that could not answer is missing.
 *
 * @param confusions on the held-out examples
 * @param surfaces over the plane; none for other tasks
 */
public record Insights(Map<Side, Inspection.Confusion> confusions, Map<Side, Inspection.Surface> surfaces) {
    public Insights {
        confusions = Map.copyOf(confusions);
        surfaces = Map.copyOf(surfaces);
    }

    /** Nothing was asked. */
    public static Insights none() {
        return new Insights(Map.of(), Map.of());
    }
}
