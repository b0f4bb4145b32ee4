package org.depthbench.comparison.result;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The end of a trial whose loss stopped being a number; a trial keeps it as its error, and is known by that. */
public final class Divergence {
    private static final Pattern SENTENCE = Pattern.compile("The loss stopped being a number in epoch (\\d{1,9}),.*");

    private Divergence() {}

    /** What is said of it. */
    public static String sentence(int epoch, double learningRate) {
        return "The loss stopped being a number in epoch %d, so the network diverged: try a learning rate below %s."
                .formatted(epoch, learningRate);
    }

    /** Whether a trial failed because its network diverged. */
    public static boolean is(@Nullable String error) {
        return error != null && SENTENCE.matcher(error).matches();
    }

    /** The epoch in which a trial diverged; empty when it did not. */
    public static OptionalInt epoch(TrialResult trial) {
        String error = trial.error();
        if (trial.state() != TrialState.FAILED || error == null) {
            return OptionalInt.empty();
        }
        Matcher sentence = SENTENCE.matcher(error);
        return sentence.matches() ? OptionalInt.of(Integer.parseInt(sentence.group(1))) : OptionalInt.empty();
    }
}
