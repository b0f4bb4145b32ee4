package org.depthbench.training.fused.kernel;

import org.depthbench.training.fused.function.Exponential;
import org.depthbench.training.fused.memory.Floats;

/**
 * The end of a classifier: {@code p = softmax(z)}, loss {@code -log p} of the right class, {@code δz = p - 1[right class]}. A loss
 * counts as {@code -log 10⁻¹⁰} at most, as Deeplearning4j's does.
 */
public final class SoftmaxCrossEntropy {
    private static final double LARGEST_LOSS = -Math.log(1e-10);

    private final Tensor scores;
    private final int classes;
    private final int rowsInPiece;
    private final float[] piece;

    public SoftmaxCrossEntropy(Tensor scores) {
        this.scores = scores;
        this.classes = scores.width();
        this.rowsInPiece = Math.max(1, Floats.PIECE / classes);
        this.piece = new float[rowsInPiece * classes];
    }

    /**
     * Writes the delta of the first rows' scores.
     *
     * @param labels the right class of each row
     * @return the sum of the rows' losses in nats
     */
    public double backward(int rows, int[] labels) {
        double loss = 0;
        for (int row = 0; row < rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, rows - row);
            scores.values().read(scores.at(row), piece, count * classes);
            for (int i = 0; i < count; i++) {
                loss += row(i * classes, labels[row + i]);
            }
            scores.deltas().write(scores.deltaAt(row), piece, count * classes);
        }
        return loss;
    }

    private double row(int at, int label) {
        float largest = piece[at];
        for (int i = at + 1; i < at + classes; i++) {
            largest = Math.max(largest, piece[i]);
        }
        float score = piece[at + label];
        Exponential.ofDifferences(piece, at, at + classes, largest);
        float sum = Sums.of(piece, at, classes);
        for (int i = at; i < at + classes; i++) {
            piece[i] /= sum;
        }
        piece[at + label] -= 1;
        return Math.min(LARGEST_LOSS, Math.log(sum) + largest - score);
    }
}
