package org.depthbench.comparison.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * Names at the ends of curves: other runs are told apart by them, and so is told that a network diverged. Each stands where
 * its curve ends, or as near to that as the others leave room.
 */
final class CurveLabels {
    private static final int LETTERS = 10;

    /** From one line to the next, in the size of the letters. */
    private static final double LINE = 1.25;

    /** Of a chart's height, what the plot takes at least. */
    private static final double PLOT_SHARE = 0.7;

    /** A name with the place where its curve ends. */
    private record Named(Curve curve, double x, double y) {}

    private CurveLabels() {}

    /**
     * The labels of those curves that have one.
     *
     * @param shown whether a place on the horizontal axis is in the picture
     * @param height of the whole chart
     */
    static List<XYAnnotation> of(
            List<Curve> curves, ChartStyle style, DoublePredicate shown, Range across, Range up, double height) {
        List<Named> names = curves.stream()
                .filter(curve -> curve.role() == Curve.Role.UNDER || curve.role() == Curve.Role.END)
                .flatMap(curve -> end(curve, shown, up))
                .sorted(Comparator.comparingDouble(Named::y))
                .toList();
        double line = LETTERS * style.scale() * LINE * up.getLength() / (PLOT_SHARE * height);
        List<XYAnnotation> labels = new ArrayList<>();
        for (boolean left : new boolean[] {true, false}) {
            List<Named> together = names.stream()
                    .filter(name -> (name.x() < across.getCentralValue()) == left)
                    .toList();
            double[] heights = spread(together.stream().mapToDouble(Named::y).toArray(), line, up);
            for (int i = 0; i < heights.length; i++) {
                labels.add(label(together.get(i), heights[i], left, style));
            }
        }
        return labels;
    }

    private static Stream<Named> end(Curve curve, DoublePredicate shown, Range up) {
        return IntStream.iterate(curve.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> shown.test(curve.xs()[i]) && Double.isFinite(curve.ys()[i]))
                .limit(1)
                .mapToObj(last -> new Named(curve, curve.xs()[last], up.constrain(curve.ys()[last])));
    }

    /** Ascending heights, moved up as little as keeps them a line apart, and back down where the picture ends. */
    static double[] spread(double[] ascending, double line, Range up) {
        double[] heights = ascending.clone();
        for (int i = 1; i < heights.length; i++) {
            heights[i] = Math.max(heights[i], heights[i - 1] + line);
        }
        double top = up.getUpperBound() - line;
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], top);
            top = heights[i] - line;
        }
        return heights;
    }

    private static XYTextAnnotation label(Named name, double height, boolean left, ChartStyle style) {
        XYTextAnnotation label = new XYTextAnnotation(name.curve().name(), name.x(), height);
        label.setFont(style.font(Font.PLAIN, LETTERS));
        label.setPaint(style.ink(name.curve().mark()));
        label.setTextAnchor(left ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT);
        return label;
    }
}
