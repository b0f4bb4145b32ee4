package org.depthbench.comparison.table;

import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.words.Figures;

/** CPU time, memory and the rate of arithmetic. */
final class ComputationalPowerRule implements Rule {
    /** The coarsest clock in use, of 16 ms on Windows, can just tell it. */
    private static final double LEAST_CPU_SECONDS = 0.05;

    private static final double MARGIN = 1.2;

    private final TableWords words;

    ComputationalPowerRule(TableWords words) {
        this.words = words;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        TrialResult shallow = current.shallow();
        TrialResult deep = current.deep();
        if (Math.min(shallow.cpuSeconds(), deep.cpuSeconds()) < LEAST_CPU_SECONDS) {
            return Finding.of(
                    cell(shallow),
                    cell(deep),
                    Verdict.NOT_YET,
                    words.get("computational-power.needs", Figures.seconds(LEAST_CPU_SECONDS)));
        }
        TimedRuns runs = new TimedRuns(
                evidence.timings(current.spec().question()), Evidence.Timing::shallowCpu, Evidence.Timing::deepCpu);
        return runs.enough()
                ? Finding.of(
                                cell(shallow),
                                cell(deep),
                                runs.verdict(MARGIN),
                                TimeWords.overRuns(words, "computational-power", runs, MARGIN))
                        .by(runs.runs())
                        .seen(TimeWords.seenOverRuns(words, "computational-power", runs))
                : Finding.of(
                                cell(shallow),
                                cell(deep),
                                Verdict.NOT_YET,
                                TimeWords.oneRun(
                                        words,
                                        "computational-power",
                                        perExample(deep) / perExample(shallow),
                                        runs,
                                        current))
                        .seen(TimeWords.seenInOneRun(words, "computational-power", perEpoch(shallow), perEpoch(deep)));
    }

    private static double perEpoch(TrialResult trial) {
        return trial.cpuSeconds() / trial.epochs().size();
    }

    private static double perExample(TrialResult trial) {
        return trial.cpuSeconds() / trial.examples();
    }

    private String cell(TrialResult trial) {
        return trial.lastEpoch().map(last -> cell(trial, last)).orElse("–");
    }

    private String cell(TrialResult trial, EpochRecord last) {
        return words.get(
                "computational-power.cell",
                Figures.seconds(trial.cpuSeconds()),
                Figures.mebibytes(trial.peakMemoryBytes()),
                Figures.bytes(last.costs().networkBytes()),
                Figures.count(trial.work()),
                Figures.count(1e9 * trial.gflopsPerSecond()));
    }
}
