package org.depthbench.comparison.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;

/** Training time of an epoch, of all epochs, and to the target. */
final class TrainingTimeRule implements Rule {
    private static final int LEAST_EPOCHS = 5;
    private static final double SIGNIFICANCE = 0.01;

    @Override
    public Finding judge(ComparisonResult current, List<StoredComparison> history) {
        TrialResult shallow = current.shallow();
        TrialResult deep = current.deep();
        String shallowCell = cell(shallow, current.spec().target());
        String deepCell = cell(deep, current.spec().target());
        double[] shallowTimes = epochTimes(shallow, EpochRecord::trainingSeconds);
        double[] deepTimes = epochTimes(deep, EpochRecord::trainingSeconds);
        if (Math.min(shallowTimes.length, deepTimes.length) < LEAST_EPOCHS) {
            return Finding.of(
                    shallowCell,
                    deepCell,
                    Verdict.NOT_YET,
                    "Each side must train for at least %d epochs.".formatted(LEAST_EPOCHS + 1));
        }
        Verdict byTime = verdict(shallowTimes, deepTimes);
        Verdict byOwnTime =
                verdict(epochTimes(shallow, EpochRecord::ownSeconds), epochTimes(deep, EpochRecord::ownSeconds));
        if ((shallow.contended() || deep.contended()) && byTime != byOwnTime) {
            return Finding.of(
                    shallowCell,
                    deepCell,
                    Verdict.NOT_YET,
                    "A training thread did not have a core to itself, and that may explain the difference.");
        }
        String reason = "An epoch takes the deep network %s as long as the shallow one.%s"
                .formatted(
                        Figures.times(median(deepTimes) / median(shallowTimes)),
                        byTime == Verdict.NOT_YET ? " That is too close to tell." : "");
        return Finding.of(shallowCell, deepCell, byTime, reason);
    }

    /** The first epoch also warms up the Java machine. */
    private static double[] epochTimes(TrialResult trial, ToDoubleFunction<EpochRecord> time) {
        return trial.epochs().stream().skip(1).mapToDouble(time).toArray();
    }

    private static Verdict verdict(double[] shallow, double[] deep) {
        if (longer(deep, shallow)) {
            return Verdict.AGREES;
        }
        return longer(shallow, deep) ? Verdict.DISAGREES : Verdict.NOT_YET;
    }

    private static boolean longer(double[] some, double[] others) {
        return MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.GREATER_THAN)
                .test(some, others)
                .reject(SIGNIFICANCE);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String cell(TrialResult trial, double target) {
        if (trial.epochs().isEmpty()) {
            return "–";
        }
        String toTarget = trial.costTo(target)
                .map(cost -> "%s reached after %s (%s)"
                        .formatted(
                                Figures.percent(target),
                                Figures.seconds(cost.seconds()),
                                cost.epochs() == 1 ? "1 epoch" : cost.epochs() + " epochs"))
                .orElse(Figures.percent(target) + " not reached");
        return "%s an epoch, %s for %d; %s%s"
                .formatted(
                        Figures.seconds(median(trial.epochs().stream()
                                .mapToDouble(EpochRecord::trainingSeconds)
                                .toArray())),
                        Figures.seconds(trial.trainingSeconds()),
                        trial.epochs().size(),
                        toTarget,
                        trial.contended() ? "; contended" : "");
    }
}
