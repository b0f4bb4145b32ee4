/** Layers for sequences that Deeplearning4j does not have, as layers of its own. */
@NullMarked
package org.depthbench.training.network.sequence;

import org.jspecify.annotations.NullMarked;
