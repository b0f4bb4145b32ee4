package org.depthbench.comparison.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis. Its marks are the places that were measured, or few round numbers: 1, 2 and 5 times powers of ten. */
final class RatioAxis extends LogAxis {
    private static final long serialVersionUID = 1L;

    /** Nothing lies at the very edge of the picture. */
    private static final double MARGIN = 1.15;

    private static final double FEW_DECADES = 2.5;
    private static final double MANY = 1e5;
    private static final NumberFormat LARGE = new PrefixedFormat(false);

    private final double[] marks;

    private RatioAxis(String label, double low, double high, double[] marks) {
        super(label);
        this.marks = marks;
        setRange(low / MARGIN, high * MARGIN);
    }

    /** One that has a mark at each place that was measured; they are above 0, one at least. */
    static RatioAxis places(String label, List<Double> places) {
        double[] sorted =
                places.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new RatioAxis(label, sorted[0], sorted[sorted.length - 1], sorted);
    }

    /** One from a value above 0 to another. */
    static RatioAxis round(String label, double low, double high) {
        return new RatioAxis(label, low, high, round(low / MARGIN, high * MARGIN));
    }

    /** Where few of them lie between both, as many round numbers as there are in equal steps. */
    private static double[] round(double low, double high) {
        double decades = Math.log10(high / low);
        int every = decades > 2 * FEW_DECADES ? (int) Math.ceil(decades / (2 * FEW_DECADES)) : 1;
        double[] steps = decades > FEW_DECADES ? new double[] {1} : new double[] {1, 2, 5};
        List<Double> marks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            if (Math.floorMod(power, every) == 0) {
                for (double step : steps) {
                    marks.add(step * Math.pow(10, power));
                }
            }
        }
        double[] within = marks.stream()
                .mapToDouble(Double::doubleValue)
                .filter(mark -> mark >= low && mark <= high)
                .toArray();
        if (within.length > 2) {
            return within;
        }
        double unit = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
        return DoubleStream.iterate(unit * Math.ceil(low / unit), mark -> mark <= high, mark -> mark + unit)
                .limit(20)
                .toArray();
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        return Arrays.stream(marks)
                .mapToObj(mark -> new NumberTick(mark, written(mark), anchor, anchor, 0))
                .toList();
    }

    private static String written(double mark) {
        return mark >= MANY
                ? LARGE.format(mark)
                : new BigDecimal(mark, new MathContext(6)).stripTrailingZeros().toPlainString();
    }
}
