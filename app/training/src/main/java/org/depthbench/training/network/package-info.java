/** From our specification of a network to Deeplearning4j's. */
@NullMarked
package org.depthbench.training.network;

import org.jspecify.annotations.NullMarked;
