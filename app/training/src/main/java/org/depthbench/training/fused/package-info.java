/** A training path of our own: a network compiled to kernels that work on Deeplearning4j's memory. */
@NullMarked
package org.depthbench.training.fused;

import org.jspecify.annotations.NullMarked;
