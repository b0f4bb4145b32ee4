/** What trains many trials: some workers, each with one trial after the other. */
@NullMarked
package org.depthbench.comparison.farm;

import org.jspecify.annotations.NullMarked;
