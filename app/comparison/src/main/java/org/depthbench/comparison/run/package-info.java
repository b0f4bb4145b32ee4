/** One trial while it runs: what it does next, what it has spent, and the events it sends. */
@NullMarked
package org.depthbench.comparison.run;

import org.jspecify.annotations.NullMarked;
