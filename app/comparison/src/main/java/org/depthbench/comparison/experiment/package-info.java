/** What an experiment asks, and of which trials it consists. */
@NullMarked
package org.depthbench.comparison.experiment;

import org.jspecify.annotations.NullMarked;
