package org.depthbench.comparison.spec;

import org.depthbench.network.Check;

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

    /**
     * Whether a trial ends with an epoch.
     *
     * @param epoch the epoch's number
     * @param trainingSeconds training time up to its end
     * @param testAccuracy at its end
     * @param target the comparison's target accuracy
     */
    public boolean reached(int epoch, double trainingSeconds, double testAccuracy, double target) {
        return epoch >= epochs || trainingSeconds >= seconds || (atTarget && testAccuracy >= target);
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
