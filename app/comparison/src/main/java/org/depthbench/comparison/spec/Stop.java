package org.depthbench.comparison.spec;

import java.util.Optional;
import org.depthbench.network.shape.Check;

/**
 * When a trial is finished: at the first of these that comes true.
 *
 * @param epochs passes through the training examples, 1 to 100,000
 * @param seconds training time of each side, 0.1 to 1,000,000
 * @param atTarget whether reaching the target accuracy ends a trial
 */
public record Stop(int epochs, double seconds, boolean atTarget) {
    /** As good as no limit of time: eleven days. */
    public static final double NO_LIMIT = 1_000_000;

    /** The most epochs that can be asked for. */
    public static final int MOST_EPOCHS = 100_000;

    public Stop {
        Check.range("Epochs", epochs, 1, MOST_EPOCHS);
        Check.range("Seconds of training", seconds, 0.1, NO_LIMIT);
    }

    /** What ended a trial. */
    public enum Reason {
        TARGET,
        EPOCHS,
        SECONDS
    }

    /**
     * What ends a trial with an epoch; the target before all else, and empty when nothing does.
     *
     * @param epoch the epoch's number
     * @param trainingSeconds training time up to its end
     * @param testAccuracy at its end
     * @param target the comparison's target accuracy
     */
    public Optional<Reason> reason(int epoch, double trainingSeconds, double testAccuracy, double target) {
        if (atTarget && testAccuracy >= target) {
            return Optional.of(Reason.TARGET);
        }
        if (epoch >= epochs) {
            return Optional.of(Reason.EPOCHS);
        }
        return trainingSeconds >= seconds ? Optional.of(Reason.SECONDS) : Optional.empty();
    }

    /** Whether anything {@linkplain #reason ends} a trial with an epoch. */
    public boolean reached(int epoch, double trainingSeconds, double testAccuracy, double target) {
        return reason(epoch, trainingSeconds, testAccuracy, target).isPresent();
    }

    /** Whether time may end a trial before its last epoch. */
    public boolean timed() {
        return seconds < NO_LIMIT;
    }

    /** After this many epochs, however long they take. */
    public static Stop afterEpochs(int epochs) {
        return new Stop(epochs, NO_LIMIT, false);
    }
}
