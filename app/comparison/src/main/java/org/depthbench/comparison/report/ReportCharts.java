package org.depthbench.comparison.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Curves;
import org.depthbench.comparison.chart.Mark;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;

/** The charts of a report. */
final class ReportCharts {
    private final ComparisonResult result;
    private final ReportWords words;

    ReportCharts(ComparisonResult result, ReportWords words) {
        this.words = words;
        this.result = result;
    }

    List<Picture> all() {
        String score = "chart." + result.metric().name().toLowerCase(Locale.ROOT);
        String loss = result.metric().ofClasses() ? "chart.loss" : "chart.error";
        return List.of(
                chart(words.get(score), score, Measure.SCORE, Axis.EPOCH),
                chart(words.get("chart.for-time", words.get(score)), score, Measure.SCORE, Axis.SECONDS),
                chart(words.get(loss), loss, Measure.LOSS, Axis.EPOCH),
                chart(words.get("chart.memory"), "chart.memory", Measure.MEMORY, Axis.EPOCH));
    }

    private Picture chart(String title, String key, Measure measure, Axis axis) {
        List<Curve> curves = Stream.of(Side.values())
                .flatMap(side -> curves(side, measure, axis))
                .filter(curve -> curve.role() != Curve.Role.MARK)
                .toList();
        String x = words.get(axis == Axis.EPOCH ? "axis.epoch" : "axis.seconds");
        return new CurveChart(
                new CurveChart.Labels(title, x, words.get(key + ".unit"), words.commas()),
                axis == Axis.EPOCH,
                measure.most(result.metric()),
                curves,
                null);
    }

    private Stream<Curve> curves(Side side, Measure measure, Axis axis) {
        TrialResult trial = result.side(side);
        List<Curve> measured = Curves.of(trial, Mark.of(side), measure, axis, names(side, measure));
        return Stream.concat(
                measured.stream(), Curves.end(trial, measured, words.get("diverged", words.side(side))).stream());
    }

    private Curves.Names names(Side side, Measure measure) {
        String word = words.side(side);
        return measure.twofold()
                ? new Curves.Names(
                        words.get("curve.test", word), words.get("curve.train", word), words.get("curve.best", word))
                : new Curves.Names(word, word, word);
    }
}
