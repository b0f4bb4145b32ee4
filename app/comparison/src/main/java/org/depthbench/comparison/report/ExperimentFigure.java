package org.depthbench.comparison.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.depthbench.comparison.analysis.Amounts;
import org.depthbench.comparison.analysis.Asides;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Judgement;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.ExperimentChart;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.chart.map.CrossoverChart;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.laboratory.ExperimentOutcome;

/** Says of each kind of experiment over which axes its figure is drawn. */
public final class ExperimentFigure {
    private static final int MOST_DEPTHS = 3;

    /** Networks of so many layers at least have something between the first and the last one. */
    private static final double FIRST_OF_THREE = 3;

    private ExperimentFigure() {}

    /** The figure of an experiment as far as it is; an empty title for none. */
    public static Picture of(ExperimentOutcome outcome, String title) {
        return of(outcome, title, UnaryOperator.identity(), false);
    }

    /**
     * The same in another language.
     *
     * @param words puts what is English into it
     * @param commas whether its numbers are written with a decimal comma
     */
    public static Picture of(ExperimentOutcome outcome, String title, UnaryOperator<String> words, boolean commas) {
        ExperimentKind kind = outcome.spec().kind();
        if (kind == ExperimentKind.CROSSOVER_MAP) {
            return map(outcome, title, words, commas);
        }
        boolean percent = new Amounts(outcome.spec()).percent();
        boolean seconds = kind == ExperimentKind.COST_TO_TARGET;
        String y = outcome.findings().quantity() + (percent ? " (%)" : "");
        ExperimentChart.Across across =
                switch (kind) {
                    case DATA_REQUIREMENTS -> ExperimentChart.Across.RATIOS;
                    case DEPTH_LADDER, CROSSOVER_MAP -> ExperimentChart.Across.COUNTS;
                    case OVERFITTING ->
                        outcome.spec().wrongLabels()
                                ? ExperimentChart.Across.PERCENTAGES
                                : ExperimentChart.Across.SIDES;
                    case APPLICATIONS -> ExperimentChart.Across.NAMES;
                    case REPEAT, SAME_AGAINST_SAME, COST_TO_TARGET -> ExperimentChart.Across.SIDES;
                };
        return new ExperimentChart(
                new CurveChart.Labels(
                        title, words.apply(across(across, outcome.spec())), words.apply(y), commas, words),
                across,
                percent,
                seconds,
                outcome.findings().cells());
    }

    /**
     * What was measured besides.
     *
     * @param words puts what is English into the language wanted
     * @param commas whether its numbers are written with a decimal comma
     */
    public static Picture of(
            Asides.Aside aside, ExperimentKind kind, String title, UnaryOperator<String> words, boolean commas) {
        return new ExperimentChart(
                new CurveChart.Labels(title, words.apply(aside.across()), words.apply(aside.quantity()), commas, words),
                kind == ExperimentKind.DEPTH_LADDER ? ExperimentChart.Across.COUNTS : ExperimentChart.Across.SIDES,
                false,
                true,
                aside.word().equals(Asides.GRADIENT) ? fewLines(aside.cells()) : aside.cells());
    }

    /** A line for each of at most three depths: more, or each trial's dot, would hide each other. */
    private static List<Cell> fewLines(List<Cell> cells) {
        List<String> depths = cells.stream()
                .filter(cell -> cell.x() == FIRST_OF_THREE)
                .map(cell -> cell.series().split(" ", -1)[0])
                .distinct()
                .toList();
        List<String> seen = depths.size() <= MOST_DEPTHS
                ? depths
                : List.of(depths.get(0), depths.get(depths.size() / 2), depths.get(depths.size() - 1));
        return cells.stream()
                .filter(cell -> seen.contains(cell.series().split(" ", -1)[0]))
                .map(Cell::meanAlone)
                .toList();
    }

    private static Picture map(ExperimentOutcome outcome, String title, UnaryOperator<String> words, boolean commas) {
        List<Difference> differences = outcome.findings().differences();
        List<Double> sizes =
                differences.stream().map(Difference::x).distinct().sorted().toList();
        List<String> depths =
                differences.stream().map(Difference::series).distinct().toList();
        Amounts amounts = new Amounts(outcome.spec());
        return new CrossoverChart(
                new CurveChart.Labels(
                        title,
                        words.apply("training examples, equal steps and about equal "
                                + outcome.spec().equal().words()),
                        words.apply("against one layer"),
                        commas,
                        words),
                sizes.stream().map("%.0f"::formatted).toList(),
                depths,
                differences.stream()
                        .map(difference -> new CrossoverChart.Square(
                                sizes.indexOf(difference.x()),
                                depths.indexOf(difference.series()),
                                difference.better(),
                                difference.worse(),
                                amounts.number(difference.mean()),
                                difference.judgement() == Judgement.NOT_ENOUGH
                                        ? "?"
                                        : words.apply(difference.judgement().words())))
                        .toList());
    }

    private static String across(ExperimentChart.Across across, ExperimentSpec spec) {
        return switch (across) {
            case RATIOS -> "training examples, equal steps";
            case PERCENTAGES -> "wrong labels among those to learn from (%)";
            case COUNTS -> "hidden layers, about equal " + spec.equal().words();
            case NAMES, SIDES -> "";
        };
    }
}
