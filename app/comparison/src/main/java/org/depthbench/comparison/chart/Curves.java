package org.depthbench.comparison.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;

/** Draws a trial's epochs out into curves. */
public final class Curves {
    private Curves() {}

    /**
     * The curves of one trial: what counts, then what it is seen beside, then the best epoch where there is one.
     *
     * @param names the words under which they stand in a legend
     */
    public static List<Curve> of(TrialResult trial, Mark mark, Measure measure, Axis axis, Names names) {
        List<Curve> curves = new ArrayList<>();
        Curve main = curve(trial, mark, measure::of, measure.cumulative(), axis, names.main(), Curve.Role.MAIN);
        curves.add(main);
        if (measure.twofold()) {
            curves.add(curve(trial, mark, measure::onTraining, false, axis, names.beside(), Curve.Role.BESIDE));
            int best = best(main.ys(), measure);
            if (best >= 0) {
                double[] x = {main.xs()[best]};
                double[] y = {main.ys()[best]};
                curves.add(new Curve(names.best(), mark, Curve.Role.MARK, x, y));
            }
        }
        return curves;
    }

    /** What curves are called. */
    public record Names(String main, String beside, String best) {
        /** The names in a report. */
        public static Names of(Side side, Measure measure) {
            String word = side.word();
            return measure.twofold()
                    ? new Names(word + ", test", word + ", train", word + ", best")
                    : new Names(word, word, word);
        }
    }

    private static Curve curve(
            TrialResult trial,
            Mark mark,
            ToDoubleFunction<EpochRecord> reading,
            boolean cumulative,
            Axis axis,
            String name,
            Curve.Role role) {
        List<EpochRecord> epochs = trial.epochs();
        double[] xs = positions(trial, axis);
        double[] ys = new double[epochs.size()];
        double sum = 0;
        for (int i = 0; i < ys.length; i++) {
            double value = reading.applyAsDouble(epochs.get(i));
            sum += value;
            ys[i] = cumulative ? sum : value;
        }
        return new Curve(name, mark, role, xs, ys);
    }

    private static double[] positions(TrialResult trial, Axis axis) {
        Axis.Position position = new Axis.Position((double) trial.spec().plan().macsPerExample());
        ToDoubleFunction<EpochRecord> passing = epoch -> {
            position.pass(epoch);
            return position.on(axis);
        };
        return trial.epochs().stream().mapToDouble(passing).toArray();
    }

    /** The place of the highest accuracy or the lowest loss, the earliest of equals; -1 when there is none. */
    private static int best(double[] values, Measure measure) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            boolean better =
                    best < 0 || (measure == Measure.LOSS ? values[i] < values[best] : values[i] > values[best]);
            best = better ? i : best;
        }
        return best;
    }
}
