/** The worker process: one trial behind a private link. */
@NullMarked
package org.depthbench.training.worker;

import org.jspecify.annotations.NullMarked;
