package org.depthbench.training.fused.loss;

import org.depthbench.training.fused.kernel.Tensor;

/**
 * Loss {@code -log p} of the right class in nats, {@code δz = p - 1[right class]}. A loss counts as {@code -log 10⁻¹⁰} at most, as
 * Deeplearning4j's does.
 */
final class SoftmaxCrossEntropy extends SoftmaxObjective {
    private static final double LARGEST_LOSS = -Math.log(1e-10);

    SoftmaxCrossEntropy(Tensor scores, int rows) {
        super(scores, rows);
    }

    @Override
    double toDeltas(float[] probabilities, int at, int classes, int label, double surprise) {
        probabilities[at + label] -= 1;
        return Math.min(LARGEST_LOSS, surprise);
    }
}
