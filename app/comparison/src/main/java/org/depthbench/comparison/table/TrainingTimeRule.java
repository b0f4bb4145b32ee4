package org.depthbench.comparison.table;

import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.words.Figures;

/** Training time of an epoch, of all epochs, and to the target. */
final class TrainingTimeRule implements Rule {
    /** Less is nothing that a person would choose a network by. */
    private static final double MARGIN = 1.1;

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
        if (shallow.epochs().isEmpty() || deep.epochs().isEmpty()) {
            return Finding.of(shallowCell, deepCell, Verdict.NOT_YET, words.get("training-time.needs"));
        }
        TimedRuns runs = new TimedRuns(
                evidence.timings(current.spec().question()), Evidence.Timing::shallow, Evidence.Timing::deep);
        return runs.enough()
                ? Finding.of(
                                shallowCell,
                                deepCell,
                                runs.verdict(MARGIN),
                                TimeWords.overRuns(words, "training-time", runs, MARGIN))
                        .by(runs.runs())
                        .seen(TimeWords.seenOverRuns(words, "training-time", runs))
                : Finding.of(
                                shallowCell,
                                deepCell,
                                Verdict.NOT_YET,
                                TimeWords.oneRun(
                                        words,
                                        "training-time",
                                        deep.secondsPerEpoch() / shallow.secondsPerEpoch(),
                                        runs,
                                        current))
                        .seen(TimeWords.seenInOneRun(
                                words, "training-time", shallow.secondsPerEpoch(), deep.secondsPerEpoch()));
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
                Figures.seconds(trial.secondsPerEpoch()),
                words.count("epochs", trial.epochs().size()),
                Figures.seconds(trial.trainingSeconds()),
                toTarget);
        return trial.contended() ? cell + "; " + words.get("contended") : cell;
    }
}
