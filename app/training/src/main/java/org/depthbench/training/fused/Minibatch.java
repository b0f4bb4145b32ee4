package org.depthbench.training.fused;

import org.depthbench.datasets.task.Examples;

/**
 * Some examples to learn from in one step.
 *
 * @param order numbers of examples, in the order of the epoch
 * @param from where the batch begins in the order
 * @param count how many it has
 */
public record Minibatch(Examples examples, int[] order, int from, int count) {
    /** The number of the example in one row. */
    int example(int row) {
        return order[from + row];
    }
}
