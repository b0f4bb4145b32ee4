package org.depthbench.comparison.chart;

import java.awt.Graphics2D;
import org.depthbench.comparison.chart.file.Drawing;
import org.depthbench.comparison.chart.file.FigureFile;

/** What can be drawn at any size, and made a file of. */
@FunctionalInterface
public interface Picture {
    /** Draws itself into a rectangle of this size. */
    void draw(Graphics2D graphics, double width, double height, ChartStyle style);

    /** As an SVG document. */
    default String svg(int width, int height, ChartStyle style) {
        return Drawing.svg(width, height, graphics -> draw(graphics, width, height, style));
    }

    /** As a file. */
    default byte[] file(FigureFile kind, int width, int height, ChartStyle style) {
        return kind.bytes(width, height, graphics -> draw(graphics, width, height, style));
    }
}
