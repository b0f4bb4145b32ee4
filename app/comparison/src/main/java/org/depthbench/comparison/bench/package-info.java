/** How fast this machine trains the reference networks. */
@NullMarked
package org.depthbench.comparison.bench;

import org.jspecify.annotations.NullMarked;
