/** Data that was recorded once, in the parts in which it comes or divided anew. */
@NullMarked
package org.depthbench.datasets.recorded;

import org.jspecify.annotations.NullMarked;
