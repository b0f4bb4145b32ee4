package org.depthbench.training.fused.loss;

import org.depthbench.datasets.task.Examples;
import org.depthbench.training.fused.function.Exponential;
import org.depthbench.training.fused.function.Sums;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Floats;

/** The end of a classifier: {@code p = softmax(z)}, and how far that is from the right class. A new loss is a subclass. */
abstract class SoftmaxObjective implements Objective {
    private final Tensor scores;
    private final int classes;
    private final int rowsInPiece;
    private final float[] piece;
    private final int[] labels;
    private final float[] weights;

    SoftmaxObjective(Tensor scores, int rows) {
        this.scores = scores;
        this.classes = scores.width();
        this.rowsInPiece = Math.max(1, Floats.PIECE / classes);
        this.piece = new float[rowsInPiece * classes];
        this.labels = new int[rows];
        this.weights = new float[rows];
    }

    @Override
    public final void expect(int row, Examples examples, int example, float weight) {
        labels[row] = examples.label(example);
        weights[row] = weight;
    }

    @Override
    public final double backward(int rows) {
        double loss = 0;
        for (int row = 0; row < rows; row += rowsInPiece) {
            int count = Math.min(rowsInPiece, rows - row);
            scores.values().read(scores.at(row), piece, count * classes);
            for (int i = 0; i < count; i++) {
                loss += row(i * classes, labels[row + i], weights[row + i]);
            }
            scores.deltas().write(scores.deltaAt(row), piece, count * classes);
        }
        return loss;
    }

    @Override
    public final void outputs(int rows, float[][] into, int from) {
        for (int row = 0; row < rows; row++) {
            float[] probabilities = new float[classes];
            scores.values().read(scores.at(row), probabilities, classes);
            softmax(probabilities, 0, largest(probabilities, 0));
            into[from + row] = probabilities;
        }
    }

    private double row(int at, int label, float weight) {
        float largest = largest(piece, at);
        double score = piece[at + label];
        float sum = softmax(piece, at, largest);
        double loss = toDeltas(piece, at, classes, label, Math.log(sum) + largest - score);
        if (weight != 1) {
            for (int i = at; i < at + classes; i++) {
                piece[i] *= weight;
            }
        }
        return weight * loss;
    }

    private float largest(float[] scores, int at) {
        float largest = scores[at];
        for (int i = at + 1; i < at + classes; i++) {
            largest = Math.max(largest, scores[i]);
        }
        return largest;
    }

    /** Turns one row's scores into probabilities; returns the sum they were divided by. */
    private float softmax(float[] scores, int at, float largest) {
        Exponential.ofDifferences(scores, at, at + classes, largest);
        float sum = Sums.of(scores, at, classes);
        for (int i = at; i < at + classes; i++) {
            scores[i] /= sum;
        }
        return sum;
    }

    /**
     * Turns one row's probabilities into the deltas of its scores.
     *
     * @param probabilities {@code classes} of them from {@code at}
     * @param surprise {@code -log p} of the right class, exact also where p is 0 in 32 bits
     * @return the row's loss
     */
    abstract double toDeltas(float[] probabilities, int at, int classes, int label, double surprise);
}
