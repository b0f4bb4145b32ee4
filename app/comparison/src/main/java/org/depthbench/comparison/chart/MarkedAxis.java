package org.depthbench.comparison.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * A vertical axis with two marks at least: one alone gives no scale. Where a small chart has room for one mark in its range, the
 * range grows to the marks below and above it.
 */
final class MarkedAxis extends NumberAxis {
    private static final long serialVersionUID = 1L;

    /** A bound that lies so close beyond a mark, in distances of marks, leaves room for a line's width there. */
    private static final double EDGE = 0.1;

    MarkedAxis(String label) {
        super(label);
    }

    @Override
    protected void selectVerticalAutoTickUnit(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
        super.selectVerticalAutoTickUnit(graphics, area, edge);
        double unit = getTickUnit().getSize();
        Range range = getRange();
        if (calculateVisibleTickCount() < 2) {
            double low = unit * Math.floor(range.getLowerBound() / unit + EDGE);
            double high = unit * Math.ceil(range.getUpperBound() / unit - EDGE);
            setRange(
                    new Range(Math.min(low, range.getLowerBound()), Math.max(high, range.getUpperBound())),
                    false,
                    false);
        }
    }
}
