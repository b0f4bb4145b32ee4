package org.depthbench.comparison.analysis;

import java.util.Locale;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;

/** Writes an experiment's values and differences as people read them. */
public final class Amounts {
    private static final int PERCENT = 100;

    private final Quantity quantity;

    /** Whether values are scores though differences are of gaps. */
    private final boolean scores;

    private final Metric metric;

    /** Whether tasks of several metrics stand beside each other, so that all are written as plain numbers. */
    private final boolean mixed;

    /** The amounts of an experiment. */
    public Amounts(ExperimentSpec spec) {
        quantity = Quantity.of(spec.kind());
        scores = spec.wrongLabels();
        metric = spec.comparison().task().demand().metric();
        mixed = spec.kind() == ExperimentKind.APPLICATIONS;
    }

    /** Whether values are fractions that are written as percentages. */
    public boolean percent() {
        return metric.ofClasses() && !mixed && quantity != Quantity.SECONDS;
    }

    /** A value, or the mean of some; a dash where there is none. */
    public String value(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (quantity) {
            case SECONDS -> Figures.seconds(value);
            case SCORE, TRAIN -> mixed ? String.format(Locale.ROOT, "%.3f", value) : Figures.score(metric, value);
            case GAP -> scores ? Figures.score(metric, value) : difference(value);
        };
    }

    /** A difference of values, with its sign; of seconds their ratio. */
    public String difference(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (quantity.ratios()) {
            return Figures.times(Math.exp(value));
        }
        return percent() ? number(value) + " points" : number(value);
    }

    /** A difference of scores with its sign: in points where values are {@linkplain #percent percentages}. */
    public String number(double value) {
        return percent()
                ? String.format(Locale.ROOT, "%+.2f", PERCENT * value)
                : String.format(Locale.ROOT, "%+.4f", value);
    }
}
