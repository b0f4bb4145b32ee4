package org.depthbench.training.fused.loss;

import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Head;
import org.depthbench.network.Loss;
import org.depthbench.training.fused.kernel.Tensor;

/** The end of a network while it is trained: what comes out, how far that is from what is right, and the deltas of that. */
public interface Objective {
    /**
     * The end of a network.
     *
     * @param scores z, which has room for its deltas
     * @param rows the most that it is asked for at once
     */
    static Objective of(Head head, Loss loss, Tensor scores, int rows) {
        return switch (head.kind()) {
            case SOFTMAX ->
                loss == Loss.CROSS_ENTROPY
                        ? new SoftmaxCrossEntropy(scores, rows)
                        : new SoftmaxSquaredError(scores, rows);
            case LINEAR -> new LinearSquaredError(scores, rows);
        };
    }

    /**
     * Takes what is right for a row from an example.
     *
     * @param weight how many times it counts in loss and deltas; of quantities once
     */
    void expect(int row, Examples examples, int example, float weight);

    /**
     * Writes the delta of the first rows' scores.
     *
     * @return the sum of the rows' losses, each as often as it counts
     */
    double backward(int rows);

    /**
     * Writes what the network puts out: the probability of each class, or each quantity.
     *
     * @param into an array of outputs for each row
     * @param from the place of row 0 in it
     */
    void outputs(int rows, float[][] into, int from);
}
