/** The end of a network: how far it is from the right class, and the deltas that training begins with. */
@NullMarked
package org.depthbench.training.fused.loss;

import org.jspecify.annotations.NullMarked;
