/** What was measured: epochs, trials, comparisons, and where they ran. */
@NullMarked
package org.depthbench.comparison.result;

import org.jspecify.annotations.NullMarked;
