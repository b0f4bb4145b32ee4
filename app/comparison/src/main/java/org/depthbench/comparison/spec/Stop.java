package org.depthbench.comparison.spec;

import java.util.Optional;
import org.depthbench.network.shape.Check;

/**
 * When a trial is finished: at the first of these that comes true.
 *
 * @param epochs passes through the training examples, 1 to 100,000
 * @param seconds training time of each side, 0.1 to 1,000,000
 * @param atTarget whether reaching the target score on the validation part ends a trial
 * @param patience after how many epochs without a better score on the validation part a trial ends, 0 to 100,000; 0 for never
 */
public record Stop(int epochs, double seconds, boolean atTarget, int patience) {
    /** As good as no limit of time: eleven days. */
    public static final double NO_LIMIT = 1_000_000;

    /** The most epochs that can be asked for. */
    public static final int MOST_EPOCHS = 100_000;

    public Stop {
        Check.range("Epochs", epochs, 1, MOST_EPOCHS);
        Check.range("Seconds of training", seconds, 0.1, NO_LIMIT);
        Check.range("Patience", patience, 0, MOST_EPOCHS);
    }

    /** The same with another number of epochs. */
    public Stop withEpochs(int other) {
        return new Stop(other, seconds, atTarget, patience);
    }

    /** What ended a trial. */
    public enum Reason {
        TARGET,
        PATIENCE,
        EPOCHS,
        SECONDS
    }

    /**
     * Where a trial stands at the end of an epoch, as far as stopping goes.
     *
     * @param epoch its number, from 1
     * @param trainingSeconds training time up to its end
     * @param validationScore at its end; NaN where nothing was set aside to choose by
     * @param epochsSinceBest how many epochs ago that was best
     */
    public record Standing(int epoch, double trainingSeconds, double validationScore, int epochsSinceBest) {}

    /**
     * What ends a trial with an epoch; the target before all else, and empty when nothing does.
     *
     * @param target the comparison's target score
     */
    public Optional<Reason> reason(Standing now, double target) {
        if (atTarget && now.validationScore() >= target) {
            return Optional.of(Reason.TARGET);
        }
        if (early() && now.epochsSinceBest() >= patience) {
            return Optional.of(Reason.PATIENCE);
        }
        if (now.epoch() >= epochs) {
            return Optional.of(Reason.EPOCHS);
        }
        return now.trainingSeconds() >= seconds ? Optional.of(Reason.SECONDS) : Optional.empty();
    }

    /** Whether anything {@linkplain #reason ends} a trial with an epoch. */
    public boolean reached(Standing now, double target) {
        return reason(now, target).isPresent();
    }

    /** Whether a trial ends when it no longer gains, and is then judged by its best epoch. */
    public boolean early() {
        return patience > 0;
    }

    /** Whether a score decides when to stop, so that a part of the data has to be set aside for that. */
    public boolean chooses() {
        return atTarget || early();
    }

    /** Whether time may end a trial before its last epoch. */
    public boolean timed() {
        return seconds < NO_LIMIT;
    }

    /** After this many epochs, however long they take. */
    public static Stop afterEpochs(int epochs) {
        return new Stop(epochs, NO_LIMIT, false, 0);
    }
}
