/** One network trained by Deeplearning4j in this process. */
@NullMarked
package org.depthbench.training.trial;

import org.jspecify.annotations.NullMarked;
