package org.depthbench.comparison.result;

import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.spec.Plain;
import org.depthbench.trial.spec.TrialSpec;
import org.jspecify.annotations.Nullable;

/**
 * One trial as far as it got.
 *
 * @param error what ended a failed trial, in one sentence of one line
 * @param prepared what it stood ready with, once it did
 * @param epochs the finished epochs, the first one first
 * @param parameterHash SHA-256 of the parameters after the last finished epoch
 */
public record TrialResult(
        TrialSpec spec,
        TrialState state,
        @Nullable String error,
        @Nullable Prepared prepared,
        List<EpochRecord> epochs,
        @Nullable String parameterHash) {
    /** A thread that has a core to itself needs about all of the wall time. */
    public static final double UNCONTENDED_SHARE = 0.9;

    /** What is said to have ended a trial whose program ended while it ran. */
    public static final String PROGRAM_ENDED = "The program ended while this trial was running.";

    public TrialResult {
        error = error == null ? null : Plain.name(error);
        epochs = List.copyOf(epochs);
    }

    /** Whether it can go on: it has not finished, nor diverged, which it would do again. */
    public boolean resumable() {
        return state != TrialState.FINISHED && !Divergence.is(error);
    }

    /** Whether nothing went wrong with it, but the program ended that trained it. */
    public boolean stoppedWithProgram() {
        return state == TrialState.FAILED && PROGRAM_ENDED.equals(error);
    }

    /** The last finished epoch. */
    public Optional<EpochRecord> lastEpoch() {
        return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
    }

    /** By what its scores are reckoned. */
    public Metric metric() {
        return spec.task().demand().metric();
    }

    /** The epoch that it is judged by: the last, or the best by validation where that decides when to stop. */
    public Optional<EpochRecord> judged(Stop stop) {
        return stop.early() ? BestEpoch.of(epochs).or(this::lastEpoch) : lastEpoch();
    }

    /** Whether it could have come to where it is with another end: none of its epochs is beyond that. */
    boolean within(Stop stop, double target) {
        int mayEnd = state == TrialState.FINISHED ? epochs.size() : epochs.size() + 1;
        BestEpoch best = new BestEpoch();
        double seconds = 0;
        for (EpochRecord epoch : epochs) {
            best.pass(epoch);
            seconds += epoch.trainingSeconds();
            if (epoch.epoch() < mayEnd && stop.reached(standing(epoch, seconds, best), target)) {
                return false;
            }
        }
        return true;
    }

    /** What ends it with its last epoch; empty when nothing does. */
    public Optional<Stop.Reason> endedBy(Stop stop, double target) {
        BestEpoch best = new BestEpoch();
        epochs.forEach(best::pass);
        return lastEpoch().flatMap(last -> stop.reason(standing(last, trainingSeconds(), best), target));
    }

    /**
     * Where a trial stands with an epoch.
     *
     * @param trainingSeconds training time up to its end
     * @param best the best epoch so far
     */
    public static Stop.Standing standing(EpochRecord epoch, double trainingSeconds, BestEpoch best) {
        return new Stop.Standing(epoch.epoch(), trainingSeconds, epoch.validationScore(), best.epochsSince(epoch));
    }

    /** How large the gradient of each layer was when training began, as {@link EpochRecord#gradientSizes} says; empty before the first epoch. */
    public List<Double> gradientSizes() {
        return epochs.isEmpty() ? List.of() : epochs.get(0).gradientSizes();
    }

    /** Training time of all finished epochs. */
    public double trainingSeconds() {
        return epochs.stream().mapToDouble(EpochRecord::trainingSeconds).sum();
    }

    /** CPU time of all finished epochs. */
    public double cpuSeconds() {
        return epochs.stream().mapToDouble(EpochRecord::cpuSeconds).sum();
    }

    /** Training examples seen in all finished epochs, repetitions included. */
    public long examples() {
        return epochs.stream().mapToLong(EpochRecord::examples).sum();
    }

    /** Largest resident set of the trial's process. */
    public long peakMemoryBytes() {
        return epochs.stream()
                .mapToLong(epoch -> epoch.costs().peakMemoryBytes())
                .max()
                .orElse(0);
    }

    /** Multiply–accumulates of the forward passes of all examples seen. */
    public double work() {
        return (double) spec.plan().macsPerExample() * examples();
    }

    /**
     * Floating-point operations per second of training, in 10⁹: two for a multiply–accumulate, and three forward passes'
     * worth for a training step, whose backward pass costs about two (Kaplan et al. 2020, arXiv:2001.08361, section 2.1).
     */
    public double gflopsPerSecond() {
        return 2 * 3 * work() / trainingSeconds() / 1e9;
    }

    /** What the training thread would have needed with a core to itself, of all finished epochs. */
    public double ownSeconds() {
        return epochs.stream().mapToDouble(epoch -> epoch.costs().ownSeconds()).sum();
    }

    /** Training time of an epoch: the mean over all finished ones; NaN before the first. */
    public double secondsPerEpoch() {
        return trainingSeconds() / lastEpoch().map(EpochRecord::epoch).orElse(0);
    }

    /**
     * Whether something else had the training thread's core: over all epochs, the time it needs is clearly below wall time.
     * Threads beside it may rightly idle, so only this one is judged.
     */
    public boolean contended() {
        return ownSeconds() < UNCONTENDED_SHARE * trainingSeconds();
    }

    /**
     * What it took until the score first reached a target, on the validation part where there is one, else on the test part; empty
     * when it never did.
     */
    public Optional<CostToTarget> costTo(double target) {
        double seconds = 0;
        long examples = 0;
        for (EpochRecord epoch : epochs) {
            seconds += epoch.trainingSeconds();
            examples += epoch.examples();
            if (epoch.validation().orElse(epoch.test()).score() >= target) {
                return Optional.of(new CostToTarget(
                        seconds, epoch.epoch(), examples, (double) spec.plan().macsPerExample() * examples));
            }
        }
        return Optional.empty();
    }
}
