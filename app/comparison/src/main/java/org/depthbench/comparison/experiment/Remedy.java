package org.depthbench.comparison.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Learner;

/** What is done against learning by heart, on both sides alike. */
public enum Remedy {
    /** Half of the values before the output layer are dropped while training (Srivastava et al. 2014, JMLR 15). */
    DROPOUT {
        @Override
        Learner on(Learner learner) {
            List<LayerSpec> layers = Stream.concat(learner.network().layers().stream(), Stream.of(new Dropout(DROPPED)))
                    .toList();
            return new Learner(new NetworkSpec(NetworkSpec.OWN, layers), learner.training());
        }
    },
    /** Large weights cost. */
    L2 {
        @Override
        Learner on(Learner learner) {
            TrainingSettings training = learner.training();
            return new Learner(learner.network(), training.withPenalties(training.l1(), PENALTY));
        }
    },
    /** A trial ends when it gains no more on examples that it does not learn from, and its best epoch counts. */
    EARLY_STOPPING {
        @Override
        Stop on(Stop stop) {
            return new Stop(stop.epochs(), stop.seconds(), stop.atTarget(), PATIENCE);
        }
    };

    private static final double DROPPED = 0.5;
    private static final double PENALTY = 1e-3;
    private static final int PATIENCE = 10;

    Learner on(Learner learner) {
        return learner;
    }

    Stop on(Stop stop) {
        return stop;
    }

    /** Both sides with it. */
    ComparisonSpec on(ComparisonSpec pair) {
        return pair.with(on(pair.stop())).with(Side.SHALLOW, on(pair.shallow())).with(Side.DEEP, on(pair.deep()));
    }

    /** It as a word, such as {@code early-stopping}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The one of a word.
     *
     * @throws IllegalArgumentException with a sentence that names the valid words
     */
    public static Remedy byWord(String word) {
        return Arrays.stream(values())
                .filter(remedy -> remedy.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown remedy \"%s\". Available: %s."
                        .formatted(
                                word, Arrays.stream(values()).map(Remedy::word).collect(Collectors.joining(", ")))));
    }
}
