/** Normalisation: of each line of numbers by itself, and of each channel over a batch. */
@NullMarked
package org.depthbench.training.fused.normalisation;

import org.jspecify.annotations.NullMarked;
