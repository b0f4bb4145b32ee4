package org.depthbench.training.fused;

import org.depthbench.datasets.task.Examples;
import org.depthbench.training.fused.loss.ClassWeights;

/**
 * Some examples to learn from in one step.
 *
 * @param order numbers of examples, in the order of the epoch
 * @param from where the batch begins in the order
 * @param count how many it has
 * @param weights how much each counts in the loss
 */
public record Minibatch(Examples examples, int[] order, int from, int count, ClassWeights weights) {
    /** The number of the example in one row. */
    int example(int row) {
        return order[from + row];
    }

    /** How much the example in one row counts. */
    float weight(int row) {
        return weights.of(examples, example(row));
    }
}
