package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * Limits how long the gradient of a layer may be: {@code g ← g·min(1, limit/‖g‖)} (Pascanu et al. 2013, ICML), where g is the mean
 * over the examples and ‖g‖ its Euclidean length.
 */
final class Clipping {
    /** The number under which layers stand that have no limit. */
    static final int NONE = 0;

    private record Limit(int at, int count, double longest) {}

    private final List<Limit> limits = new ArrayList<>();
    private @Nullable Trainable last;
    private float[] factors = {1};

    /**
     * Takes up neighbouring parameters of a layer.
     *
     * @return the number of the limit they share with the layer's others, or {@link #NONE}
     */
    int limit(Trainable layer, int at, int count) {
        GradientNormalization kind = layer.getConfig().getGradientNormalization();
        if (kind == null || kind == GradientNormalization.None) {
            return NONE;
        }
        if (kind != GradientNormalization.ClipL2PerLayer) {
            throw new IllegalStateException("A clipping without a formula: " + kind);
        }
        if (layer == last) {
            Limit before = limits.remove(limits.size() - 1);
            limits.add(new Limit(before.at(), before.count() + count, before.longest()));
        } else {
            last = layer;
            limits.add(new Limit(at, count, layer.getConfig().getGradientNormalizationThreshold()));
            factors = new float[limits.size() + 1];
            Arrays.fill(factors, 1);
        }
        return limits.size();
    }

    /** Measures the gradients of a batch. */
    void measure(List<Floats> lanes, int examples, Pieces pieces) {
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            double length = Math.sqrt(pieces.squares(lanes, limit.at(), limit.count())) / examples;
            factors[i + 1] = length > limit.longest() ? (float) (limit.longest() / length) : 1;
        }
    }

    /** What the gradients under a number are multiplied by. */
    float factor(int number) {
        return factors[number];
    }
}
