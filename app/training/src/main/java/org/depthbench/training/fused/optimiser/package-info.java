/** How gradients become steps: one class for each rule, with its formula. */
@NullMarked
package org.depthbench.training.fused.optimiser;

import org.jspecify.annotations.NullMarked;
