/** Native memory that Java loops and the matrix library both work on, and the matrix product. */
@NullMarked
package org.depthbench.training.fused.memory;

import org.jspecify.annotations.NullMarked;
