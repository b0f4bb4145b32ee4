package org.depthbench.comparison.evidence;

import java.util.Arrays;
import java.util.List;
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
        double[] shallowTimes = epochTimes(shallow);
        double[] deepTimes = epochTimes(deep);
        if (Math.min(shallowTimes.length, deepTimes.length) < LEAST_EPOCHS) {
            return Finding.of(
                    shallowCell,
                    deepCell,
                    Verdict.NOT_YET,
                    "Each side must train for at least %d epochs.".formatted(LEAST_EPOCHS + 1));
        }
        if (shallow.contended() || deep.contended()) {
            return Finding.of(
                    shallowCell,
                    deepCell,
                    Verdict.NOT_YET,
                    "A training thread did not have a core to itself, so the times prove nothing.");
        }
        double ratio = median(deepTimes) / median(shallowTimes);
        String reason =
                "An epoch takes the deep network %s as long as the shallow one.".formatted(Figures.times(ratio));
        if (longer(deepTimes, shallowTimes)) {
            return Finding.of(shallowCell, deepCell, Verdict.AGREES, reason);
        }
        return longer(shallowTimes, deepTimes)
                ? Finding.of(shallowCell, deepCell, Verdict.DISAGREES, reason)
                : Finding.of(shallowCell, deepCell, Verdict.NOT_YET, reason + " That is too close to tell.");
    }

    /** The first epoch also warms up the Java machine. */
    private static double[] epochTimes(TrialResult trial) {
        return trial.epochs().stream()
                .skip(1)
                .mapToDouble(EpochRecord::trainingSeconds)
                .toArray();
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
