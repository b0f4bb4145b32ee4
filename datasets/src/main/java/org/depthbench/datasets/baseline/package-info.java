/** What can be had without a network, so that it is seen where neither network is needed. */
@NullMarked
package org.depthbench.datasets.baseline;

import org.jspecify.annotations.NullMarked;
