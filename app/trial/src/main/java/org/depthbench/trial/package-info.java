/** One network trained once, as a passive port that answers requests. */
@NullMarked
package org.depthbench.trial;

import org.jspecify.annotations.NullMarked;
