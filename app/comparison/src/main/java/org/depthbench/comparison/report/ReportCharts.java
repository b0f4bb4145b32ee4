package org.depthbench.comparison.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Curves;
import org.depthbench.comparison.chart.Mark;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;

/** The charts of a report, as SVG. */
final class ReportCharts {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 330;

    private final ComparisonResult result;
    private final ChartStyle style;

    ReportCharts(ComparisonResult result, ChartStyle style) {
        this.result = result;
        this.style = style;
    }

    List<String> all() {
        boolean classes = result.metric().ofClasses();
        String score =
                switch (result.metric()) {
                    case ACCURACY -> "Accuracy";
                    case BALANCED_ACCURACY -> "Balanced accuracy";
                    case R_SQUARED -> "Fit";
                };
        String scale = classes ? score.toLowerCase(Locale.ROOT) + " (%)" : "coefficient of determination R²";
        return List.of(
                svg(score, scale, Measure.SCORE, Axis.EPOCH),
                svg(score + " for training time", scale, Measure.SCORE, Axis.SECONDS),
                classes
                        ? svg("Loss", "cross-entropy (nats)", Measure.LOSS, Axis.EPOCH)
                        : svg("Error", "root mean squared error", Measure.LOSS, Axis.EPOCH),
                svg("Memory", "peak resident set (MiB)", Measure.MEMORY, Axis.EPOCH));
    }

    private String svg(String title, String y, Measure measure, Axis axis) {
        List<Curve> curves = Stream.of(Side.values())
                .flatMap(side -> curves(side, measure, axis))
                .filter(curve -> curve.role() != Curve.Role.MARK)
                .toList();
        String x = axis == Axis.EPOCH ? "epoch" : "training time (s)";
        String document = new CurveChart(
                        new CurveChart.Labels(title, x, y),
                        axis == Axis.EPOCH,
                        measure.most(result.metric()),
                        curves,
                        null)
                .svg(WIDTH, HEIGHT, style);
        // Inside a page, an SVG begins with its element, without the XML prolog.
        return document.substring(document.indexOf("<svg"));
    }

    private Stream<Curve> curves(Side side, Measure measure, Axis axis) {
        TrialResult trial = result.side(side);
        List<Curve> measured = Curves.of(trial, Mark.of(side), measure, axis, Curves.Names.of(side, measure));
        return Stream.concat(measured.stream(), Curves.end(trial, measured, side.word() + " diverged").stream());
    }
}
