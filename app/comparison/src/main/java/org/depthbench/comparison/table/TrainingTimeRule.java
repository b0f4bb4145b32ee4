package org.depthbench.comparison.table;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.words.Figures;

/** Training time of an epoch, of all epochs, and to the target. */
final class TrainingTimeRule implements Rule {
    private static final int LEAST_EPOCHS = 5;
    private static final double SIGNIFICANCE = 0.01;

    private final TableWords words;

    TrainingTimeRule(TableWords words) {
        this.words = words;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        TrialResult shallow = current.shallow();
        TrialResult deep = current.deep();
        String shallowCell = cell(shallow, current.spec().target());
        String deepCell = cell(deep, current.spec().target());
        double[] shallowTimes = epochTimes(shallow, EpochRecord::trainingSeconds);
        double[] deepTimes = epochTimes(deep, EpochRecord::trainingSeconds);
        if (Math.min(shallowTimes.length, deepTimes.length) < LEAST_EPOCHS) {
            return Finding.of(
                    shallowCell, deepCell, Verdict.NOT_YET, words.get("training-time.needs", LEAST_EPOCHS + 1));
        }
        Verdict byTime = verdict(shallowTimes, deepTimes);
        Verdict byOwnTime = verdict(
                epochTimes(shallow, epoch -> epoch.costs().ownSeconds()),
                epochTimes(deep, epoch -> epoch.costs().ownSeconds()));
        if ((shallow.contended() || deep.contended()) && byTime != byOwnTime) {
            return Finding.of(shallowCell, deepCell, Verdict.NOT_YET, words.get("training-time.contended"));
        }
        String reason = words.get("training-time.reason", Figures.times(median(deepTimes) / median(shallowTimes)));
        return Finding.of(
                shallowCell,
                deepCell,
                byTime,
                byTime == Verdict.NOT_YET ? reason + " " + words.get("too-close") : reason);
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

    private String cell(TrialResult trial, double target) {
        if (trial.epochs().isEmpty()) {
            return "–";
        }
        String toTarget = trial.costTo(target)
                .map(cost -> words.get(
                        "training-time.reached",
                        Figures.score(trial.metric(), target),
                        Figures.seconds(cost.seconds()),
                        words.count("epochs", cost.epochs())))
                .orElseGet(() -> words.get("training-time.not-reached", Figures.score(trial.metric(), target)));
        String cell = words.get(
                "training-time.cell",
                Figures.seconds(median(trial.epochs().stream()
                        .mapToDouble(EpochRecord::trainingSeconds)
                        .toArray())),
                Figures.seconds(trial.trainingSeconds()),
                words.count("epochs", trial.epochs().size()),
                toTarget);
        return trial.contended() ? cell + "; " + words.get("contended") : cell;
    }
}
