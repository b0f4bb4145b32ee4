package org.depthbench.comparison.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.depthbench.comparison.result.BestEpoch;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.datasets.task.Metric;

/** Draws a trial's epochs out into curves. */
public final class Curves {
    private Curves() {}

    /**
     * The curves of one trial: what counts, then what it is seen beside, then the best epoch where one was chosen by
     * validation.
     *
     * @param names the words under which they stand in a legend
     */
    public static List<Curve> of(TrialResult trial, Mark mark, Measure measure, Axis axis, Names names) {
        List<Curve> curves = new ArrayList<>();
        Metric metric = trial.metric();
        Curve main = curve(
                trial,
                mark,
                epoch -> measure.of(epoch, metric),
                measure.cumulative(),
                axis,
                names.main(),
                Curve.Role.MAIN);
        curves.add(main);
        if (measure.twofold()) {
            curves.add(curve(
                    trial,
                    mark,
                    epoch -> measure.of(epoch.train(), metric),
                    false,
                    axis,
                    names.beside(),
                    Curve.Role.BESIDE));
            BestEpoch.of(trial.epochs()).ifPresent(best -> {
                int place = trial.epochs().indexOf(best);
                double[] x = {main.xs()[place]};
                double[] y = {main.ys()[place]};
                curves.add(new Curve(names.best(), mark, Curve.Role.MARK, x, y));
            });
        }
        return curves;
    }

    /**
     * Where the curves of a trial that diverged end: at their last point that is a number. Empty when it did not diverge, or
     * nothing was measured before.
     *
     * @param curves the trial's, what counts first
     * @param name what is written beside it
     */
    public static Optional<Curve> end(TrialResult trial, List<Curve> curves, String name) {
        if (Divergence.epoch(trial).isEmpty()) {
            return Optional.empty();
        }
        return curves.stream()
                .filter(curve -> curve.role() == Curve.Role.MAIN || curve.role() == Curve.Role.FAINT)
                .flatMap(curve -> IntStream.iterate(curve.size() - 1, i -> i >= 0, i -> i - 1)
                        .filter(i -> Double.isFinite(curve.ys()[i]))
                        .limit(1)
                        .mapToObj(last -> new Curve(
                                name, curve.mark(), Curve.Role.END, new double[] {curve.xs()[last]}, new double[] {
                                    curve.ys()[last]
                                })))
                .findFirst();
    }

    /** What curves are called. */
    public record Names(String main, String beside, String best) {}

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
}
