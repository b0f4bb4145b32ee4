package org.depthbench.comparison.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.network.TrainingSettings;

/**
 * In what the sides of a comparison differ besides depth, so that a difference between them may come from it.
 *
 * @param shallow what the shallow side has
 * @param deep what the deep side has
 */
public record Apart(Aspect what, String shallow, String deep) {
    /** Fewer parameters apart, as a fraction of the smaller number, count as equal. */
    private static final double SAME_PARAMETERS = 0.1;

    /** All of it, the weightiest first. */
    public static List<Apart> of(ComparisonSpec pair) {
        List<Apart> all = new ArrayList<>();
        String oneFamily = pair.shallow().network().family().name().toLowerCase(Locale.ROOT);
        String otherFamily = pair.deep().network().family().name().toLowerCase(Locale.ROOT);
        add(all, Aspect.FAMILY, oneFamily, otherFamily);
        long few = pair.trial(Side.SHALLOW, 1).plan().parameters();
        long many = pair.trial(Side.DEEP, 1).plan().parameters();
        if (Math.abs(few - many) > SAME_PARAMETERS * Math.min(few, many)) {
            all.add(new Apart(Aspect.PARAMETERS, Figures.count((double) few), Figures.count((double) many)));
        }
        TrainingSettings one = pair.shallow().training();
        TrainingSettings other = pair.deep().training();
        add(all, Aspect.OPTIMISER, one.optimiser().toString(), other.optimiser().toString());
        add(all, Aspect.LEARNING_RATE, Contrast.number(one.learningRate()), Contrast.number(other.learningRate()));
        add(all, Aspect.BATCH, Integer.toString(one.batchSize()), Integer.toString(other.batchSize()));
        add(all, Aspect.CLASS_WEIGHTS, Contrast.weights(one), Contrast.weights(other));
        return List.copyOf(all);
    }

    private static void add(List<Apart> all, Aspect what, String shallow, String deep) {
        if (!shallow.equals(deep)) {
            all.add(new Apart(what, shallow, deep));
        }
    }
}
