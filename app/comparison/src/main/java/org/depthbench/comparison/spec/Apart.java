package org.depthbench.comparison.spec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.words.Figures;
import org.depthbench.network.TrainingSettings;

/**
 * In what the sides of a comparison differ besides depth, so that a difference between them may come from it.
 *
 * @param shallow what the shallow side has
 * @param deep what the deep side has
 */
public record Apart(What what, String shallow, String deep) {
    /** Fewer parameters apart, as a fraction of the smaller number, count as equal. */
    private static final double SAME_PARAMETERS = 0.1;

    /** What may differ. */
    public enum What {
        FAMILY,
        PARAMETERS,
        OPTIMISER,
        LEARNING_RATE,
        BATCH,
        CLASS_WEIGHTS;

        /** It as a word, such as {@code learning-rate}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All of it, the weightiest first. */
    public static List<Apart> of(ComparisonSpec pair) {
        List<Apart> all = new ArrayList<>();
        String oneFamily = pair.shallow().network().family().name().toLowerCase(Locale.ROOT);
        String otherFamily = pair.deep().network().family().name().toLowerCase(Locale.ROOT);
        add(all, What.FAMILY, oneFamily, otherFamily);
        long few = pair.trial(Side.SHALLOW, 1).plan().parameters();
        long many = pair.trial(Side.DEEP, 1).plan().parameters();
        if (Math.abs(few - many) > SAME_PARAMETERS * Math.min(few, many)) {
            all.add(new Apart(What.PARAMETERS, Figures.count((double) few), Figures.count((double) many)));
        }
        TrainingSettings one = pair.shallow().training();
        TrainingSettings other = pair.deep().training();
        add(all, What.OPTIMISER, one.optimiser().toString(), other.optimiser().toString());
        add(all, What.LEARNING_RATE, plain(one.learningRate()), plain(other.learningRate()));
        add(all, What.BATCH, Integer.toString(one.batchSize()), Integer.toString(other.batchSize()));
        add(all, What.CLASS_WEIGHTS, weights(one), weights(other));
        return List.copyOf(all);
    }

    /** Without an exponent: {@code 0.0003}. */
    private static String plain(double rate) {
        return BigDecimal.valueOf(rate).stripTrailingZeros().toPlainString();
    }

    private static String weights(TrainingSettings training) {
        return training.balancedClasses() ? "balanced" : "equal";
    }

    private static void add(List<Apart> all, What what, String shallow, String deep) {
        if (!shallow.equals(deep)) {
            all.add(new Apart(what, shallow, deep));
        }
    }
}
