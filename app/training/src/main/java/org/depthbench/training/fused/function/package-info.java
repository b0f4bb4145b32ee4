/** Functions of single numbers, written as loops that the Java machine turns into vector instructions. */
@NullMarked
package org.depthbench.training.fused.function;

import org.jspecify.annotations.NullMarked;
