package org.depthbench.training.fused.kernel;

/**
 * How many steps the sequence in each row of a tensor has; what lies behind them is padding. Whoever reads a padded sequence takes
 * no notice of the padding and gives it deltas of 0, whatever its values are.
 */
@FunctionalInterface
public interface Lengths {
    /** Of one row; at least 1. */
    int of(int row);
}
