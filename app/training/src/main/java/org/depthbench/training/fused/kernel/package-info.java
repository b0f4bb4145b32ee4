/** One class for each kind of layer: its forward and its backward pass over rows of a batch. */
@NullMarked
package org.depthbench.training.fused.kernel;

import org.jspecify.annotations.NullMarked;
