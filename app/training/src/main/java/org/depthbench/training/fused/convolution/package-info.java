/** Ways to compute what a 2-D convolution sums up, and how its windows lie. */
@NullMarked
package org.depthbench.training.fused.convolution;

import org.jspecify.annotations.NullMarked;
