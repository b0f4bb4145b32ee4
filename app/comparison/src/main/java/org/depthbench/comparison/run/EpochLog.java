package org.depthbench.comparison.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.result.BestEpoch;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Trial;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.TrialSpec;

/** What a trial has done so far: its epochs, the sums over them and the one under way, and which was best. */
final class EpochLog {
    private static final double NANOS = 1e9;

    private final List<EpochRecord> epochs = new ArrayList<>();
    private BestEpoch best = new BestEpoch();
    private EpochTally tally = new EpochTally();
    private double trainingSeconds;
    private long examples;

    /** Takes some epochs, and no others, for all that was done. */
    synchronized void begin(List<EpochRecord> done) {
        epochs.clear();
        epochs.addAll(done);
        best = new BestEpoch();
        tally = new EpochTally();
        trainingSeconds = 0;
        examples = 0;
        for (EpochRecord epoch : done) {
            best.pass(epoch);
            trainingSeconds += epoch.trainingSeconds();
            examples += epoch.examples();
        }
    }

    synchronized void trained(Progress slice) {
        tally.add(slice);
        trainingSeconds += slice.wallNanos() / NANOS;
        examples += slice.examples();
    }

    /**
     * Evaluates a trial with which the epoch under way has come to its end.
     *
     * @throws TrialException when its network has diverged
     */
    EpochRecord close(int number, Trial trial, TrialSpec spec) {
        Scores train = trial.evaluate(Split.TRAIN).scores();
        Optional<Scores> validation = spec.validation() == 0
                ? Optional.empty()
                : Optional.of(trial.evaluate(Split.VALIDATION).scores());
        Evaluation test = trial.evaluate(Split.TEST);
        if (!Double.isFinite(train.loss()) || !Double.isFinite(test.scores().loss())) {
            throw diverged(number, spec);
        }
        return close(number, train, validation, test);
    }

    /** The end of a trial whose loss stopped being a number. */
    static TrialException diverged(int epoch, TrialSpec spec) {
        return new TrialException(
                Divergence.sentence(epoch, spec.learner().training().learningRate()), null);
    }

    private synchronized EpochRecord close(int number, Scores train, Optional<Scores> validation, Evaluation test) {
        EpochRecord epoch = tally.close(number, train, validation, test);
        tally = new EpochTally();
        epochs.add(epoch);
        best.pass(epoch);
        return epoch;
    }

    synchronized boolean isBest(EpochRecord epoch) {
        return best.found().filter(epoch::equals).isPresent();
    }

    /** Where the trial stands with its last epoch. */
    synchronized Stop.Standing standing(EpochRecord last) {
        return TrialResult.standing(last, trainingSeconds, best);
    }

    synchronized List<EpochRecord> epochs() {
        return List.copyOf(epochs);
    }

    synchronized int count() {
        return epochs.size();
    }

    /** Training time so far, in seconds. */
    synchronized double trainingSeconds() {
        return trainingSeconds;
    }

    /** Training examples seen so far, repetitions included. */
    synchronized long examples() {
        return examples;
    }
}
