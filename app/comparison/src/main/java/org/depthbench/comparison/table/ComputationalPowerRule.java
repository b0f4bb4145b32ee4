package org.depthbench.comparison.table;

import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.words.Figures;

/** CPU time, memory and the rate of arithmetic. */
final class ComputationalPowerRule implements Rule {
    /** Of less, starting up is a large part; the coarsest clock in use, of 16 ms on Windows, can just tell it. */
    private static final double LEAST_CPU_SECONDS = 0.05;

    private static final double CLEAR_FACTOR = 1.2;

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
        double ratio = perExample(deep) / perExample(shallow);
        String reason = words.get("computational-power.reason", Figures.times(ratio));
        if (ratio >= CLEAR_FACTOR) {
            return Finding.of(cell(shallow), cell(deep), Verdict.AGREES, reason);
        }
        return ratio <= 1 / CLEAR_FACTOR
                ? Finding.of(cell(shallow), cell(deep), Verdict.DISAGREES, reason)
                : Finding.of(cell(shallow), cell(deep), Verdict.NOT_YET, reason + " " + words.get("too-close"));
    }

    private static double perExample(TrialResult trial) {
        return trial.cpuSeconds() / trial.examples();
    }

    private String cell(TrialResult trial) {
        if (trial.epochs().isEmpty()) {
            return "–";
        }
        return words.get(
                "computational-power.cell",
                Figures.seconds(trial.cpuSeconds()),
                Figures.mebibytes(trial.peakMemoryBytes()),
                Figures.count(trial.work()),
                Figures.count(1e9 * trial.gflopsPerSecond()));
    }
}
