/** Kernels of layers that read sequences: recurrent ones, attention, embeddings, convolutions along steps. */
@NullMarked
package org.depthbench.training.fused.sequence;

import org.jspecify.annotations.NullMarked;
