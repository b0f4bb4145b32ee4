package org.depthbench.training.fused;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/**
 * What large weights cost: {@code l1·Σ|w| + l2/2·Σw²} is added to the loss, and {@code l1·sign w + l2·w} to the gradient; a part
 * {@code η·decay} of each weight is taken off beside the step, which counts in the loss as if it were l2.
 */
record Penalty(double l1, double l2, double decay) {
    /** Written out, since Java writes a record's own only while a worker's first step waits for it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Penalty penalty
                && Double.compare(l1, penalty.l1) == 0
                && Double.compare(l2, penalty.l2) == 0
                && Double.compare(decay, penalty.decay) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(l1, l2, decay);
    }

    static Penalty of(@Nullable List<Regularization> regularisations) {
        double l1 = 0;
        double l2 = 0;
        double decay = 0;
        for (Regularization each : regularisations == null ? List.<Regularization>of() : regularisations) {
            if (each instanceof L1Regularization sum) {
                l1 += sum.getL1().valueAt(0, 0);
            } else if (each instanceof L2Regularization squares) {
                l2 += squares.getL2().valueAt(0, 0);
            } else if (each instanceof WeightDecay shrinking && shrinking.isApplyLR()) {
                decay += shrinking.getCoeff().valueAt(0, 0);
            } else {
                throw new IllegalStateException("A penalty without a formula: " + each);
            }
        }
        return new Penalty(l1, l2, decay);
    }

    /** Adds to the first {@code count} gradients and shrinks the parameters; returns what these add to the loss. */
    double apply(float[] parameters, float[] gradients, double learningRate, int count) {
        if (l1 == 0 && l2 == 0 && decay == 0) {
            return 0;
        }
        double absolute = 0;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            absolute += Math.abs(parameters[i]);
            squares += parameters[i] * parameters[i];
        }
        add(parameters, gradients, (float) l1, (float) l2, count);
        if (decay != 0) {
            shrink(parameters, (float) (1 - learningRate * decay), count);
        }
        return l1 * absolute + (l2 + decay) / 2 * squares;
    }

    private static void add(float[] w, float[] g, float l1, float l2, int count) {
        for (int i = 0; i < count; i++) {
            g[i] += l1 * Math.signum(w[i]) + l2 * w[i];
        }
    }

    private static void shrink(float[] w, float factor, int count) {
        for (int i = 0; i < count; i++) {
            w[i] *= factor;
        }
    }
}
