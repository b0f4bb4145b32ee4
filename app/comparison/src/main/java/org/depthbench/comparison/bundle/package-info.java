/** Experiments as single files that are taken to another machine, and what is believed of one that comes from there. */
@NullMarked
package org.depthbench.comparison.bundle;

import org.jspecify.annotations.NullMarked;
