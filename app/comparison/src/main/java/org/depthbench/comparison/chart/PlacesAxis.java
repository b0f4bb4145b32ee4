package org.depthbench.comparison.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis whose marks are the places that were measured, not round numbers between them. */
final class PlacesAxis extends LogAxis {
    private static final long serialVersionUID = 1L;

    /** Nothing lies at the very edge of the picture. */
    private static final double MARGIN = 1.15;

    private final double[] places;

    /** @param places above 0, one at least */
    PlacesAxis(String label, List<Double> places) {
        super(label);
        this.places = places.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        setRange(this.places[0] / MARGIN, this.places[this.places.length - 1] * MARGIN);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        return java.util.Arrays.stream(places)
                .mapToObj(place ->
                        new NumberTick(place, "%.0f".formatted(place), TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0))
                .toList();
    }
}
