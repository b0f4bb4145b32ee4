package org.depthbench.training.fused.loss;

import org.depthbench.training.fused.kernel.Tensor;

/**
 * Loss {@code Σ(p - y)²/n} over n classes, where y is 1 for the right class (Brier 1950); {@code δz = p·(g - Σpg)} with {@code g = 2(p -
 * y)/n}.
 */
final class SoftmaxSquaredError extends SoftmaxObjective {
    SoftmaxSquaredError(Tensor scores, int rows) {
        super(scores, rows);
    }

    @Override
    double toDeltas(float[] probabilities, int at, int classes, int label, double surprise) {
        double squares = 0;
        double mean = 0;
        for (int i = at; i < at + classes; i++) {
            double distance = probabilities[i] - (i == at + label ? 1 : 0);
            squares += distance * distance;
            mean += probabilities[i] * distance;
        }
        for (int i = at; i < at + classes; i++) {
            double distance = probabilities[i] - (i == at + label ? 1 : 0);
            probabilities[i] = (float) (2.0 / classes * probabilities[i] * (distance - mean));
        }
        return squares / classes;
    }
}
