/** The shapes of examples between layers, and the checks of numbers within bounds. */
@NullMarked
package org.depthbench.network.shape;

import org.jspecify.annotations.NullMarked;
