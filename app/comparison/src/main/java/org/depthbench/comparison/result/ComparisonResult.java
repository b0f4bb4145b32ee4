package org.depthbench.comparison.result;

import java.time.Instant;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.spec.TrialSpec;

/** Two trials under one schedule on the same data, as far as they got, and where they ran. */
public record ComparisonResult(
        ComparisonSpec spec, Instant started, Machine machine, TrialResult shallow, TrialResult deep) {
    /** The trial of one side. */
    public TrialResult side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** The score of a side on the held-out examples, in the epoch that it is judged by; NaN before the first. */
    public double score(Side side) {
        return side(side).judged(spec.stop()).map(epoch -> epoch.test().score()).orElse(Double.NaN);
    }

    /** By what scores are reckoned. */
    public Metric metric() {
        return spec.task().demand().metric();
    }

    /** Whether both trials reached their end. */
    public boolean finished() {
        return shallow.state() == TrialState.FINISHED && deep.state() == TrialState.FINISHED;
    }

    /** Whether a side can go on. */
    public boolean resumable() {
        return shallow.resumable() || deep.resumable();
    }

    /** Whether a side has finished an epoch. */
    public boolean measured() {
        return !shallow.epochs().isEmpty() || !deep.epochs().isEmpty();
    }

    /** Whether no side has trained beyond the end of another comparison. */
    public boolean within(ComparisonSpec other) {
        return shallow.within(other.stop(), other.target()) && deep.within(other.stop(), other.target());
    }

    /** The threads that each trial may use. */
    public int threads() {
        TrialSpec trial = shallow.spec();
        return trial.threads();
    }
}
